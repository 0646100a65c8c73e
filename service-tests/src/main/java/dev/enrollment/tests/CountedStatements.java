package dev.enrollment.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes the statements that a thread prepares; imported by a test that counts them. A batch is one
 * statement here, whatever the number of its rows.
 */
public final class CountedStatements implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> NOTED = new ThreadLocal<>();

    /** The SQL of all statements that the work prepares in this thread. */
    public static List<String> of(Runnable work) {
        List<String> noted = new ArrayList<>();
        NOTED.set(noted);
        try {
            work.run();
        } finally {
            NOTED.remove();
        }
        return noted;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource counted) {
            super(counted);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(super.getConnection());
        }

        private static Connection counted(Connection connection) {
            return (Connection)
                    Proxy.newProxyInstance(
                            Counting.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) -> call(connection, method, arguments));
        }

        private static @Nullable Object call(
                Connection connection, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            List<String> noted = NOTED.get();
            if (noted != null && method.getName().endsWith("Statement")) {
                noted.add(arguments == null ? "" : String.valueOf(arguments[0]));
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
