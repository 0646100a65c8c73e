package dev.enrollment.account.board;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

    @Bean
    LiveBoard liveBoard(BoardDesk desk, BoardProperties properties) {
        return new LiveBoard(desk::figures, properties.pace(), System::nanoTime);
    }
}
