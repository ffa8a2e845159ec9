package io.baton.server.api;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What there is to ask, for programs that make programs (OpenAPI 3.1); it says nothing about the company. */
@RestController
@ConditionalOnWebApplication
class DescriptionApi {

    static final String FILE = "api/openapi.yaml";

    @GetMapping("/api/v1/openapi.yaml")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml"))
                .body(new ClassPathResource(FILE));
    }
}
