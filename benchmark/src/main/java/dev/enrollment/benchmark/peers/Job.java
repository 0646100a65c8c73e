package dev.enrollment.benchmark.peers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What is done in each step, the same on every library. Each step may be done twice: the world
 * takes a repeated order for the same one. A step that cannot be done throws.
 */
public final class Job {

    private static final Set<String> FREE_MAIL = Set.of("gmail.com", "gmx.de", "outlook.com");
    private static final Set<String> ROLES = Set.of("info", "office", "sales");

    private final DataSource database;
    private final World world;
    private final Post post;

    Job(DataSource database, World world, Post post) {
        this.database = database;
        this.world = world;
        this.post = post;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    CREATE TABLE IF NOT EXISTS applicant (
                        number integer PRIMARY KEY,
                        market text NOT NULL,
                        registration_number text NOT NULL,
                        company text NOT NULL)""");
            statement.execute(
                    "CREATE INDEX IF NOT EXISTS applicant_by_registration"
                            + " ON applicant (market, registration_number)");
        } catch (SQLException e) {
            throw new IllegalStateException("no table of applicants", e);
        }
    }

    /** The three checks that ask nobody: market, mailbox, look-alikes. */
    public void rules(Application application) {
        require(application.market().length() == 2, "market");
        String mailbox = application.email();
        int at = mailbox.indexOf('@');
        require(
                !ROLES.contains(mailbox.substring(0, at))
                        && !FREE_MAIL.contains(mailbox.substring(at + 1)),
                "mailbox");
        try (Connection connection = database.getConnection()) {
            require(!hasLookalike(connection, application), "look-alike");
        } catch (SQLException e) {
            throw new IllegalStateException("applicants cannot be compared", e);
        }
    }

    private static boolean hasLookalike(Connection connection, Application application)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO applicant VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setInt(1, application.number());
            insert.setString(2, application.market());
            insert.setString(3, application.registrationNumber());
            insert.setString(4, application.company());
            insert.executeUpdate();
        }
        try (PreparedStatement others =
                connection.prepareStatement(
                        """
                        SELECT 1 FROM applicant
                        WHERE market = ? AND registration_number = ? AND number <> ?""")) {
            others.setString(1, application.market());
            others.setString(2, application.registrationNumber());
            others.setInt(3, application.number());
            try (ResultSet rows = others.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The check in the vendor's directory. */
    public void network(Application application) {
        require(world.isActive(application.partnerNetworkId()), "partner network");
    }

    /** The check at the bureau. */
    public void credit(Application application) {
        require(world.grade(application).compareTo("D") < 0, "credit");
    }

    /** Writes the letter with the link. */
    public void offer(Application application) {
        post.offer(application);
    }

    /** Orders the account; returns the operation's identity. */
    public String order(Application application) {
        return world.order(application);
    }

    /** Whether the account is made. */
    public boolean isMade(String operation) {
        return world.isMade(operation);
    }

    /** Writes the last letter. */
    public void ready(Application application) {
        post.ready(application);
    }

    private static void require(boolean holds, String check) {
        if (!holds) {
            throw new IllegalStateException("not passed: " + check);
        }
    }
}
