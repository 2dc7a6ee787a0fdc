package nl.geboortepad.ops;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the engine. */
@SpringBootApplication
public class Geboortepad {
    public static void main(String[] args) {
        SpringApplication.run(Geboortepad.class, args);
    }
}
