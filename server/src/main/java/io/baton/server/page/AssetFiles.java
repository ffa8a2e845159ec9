package io.baton.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out assets; a browser asks for each only once. */
@RestController
class AssetFiles {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @GetMapping(Assets.FOLDER + "{hash}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String hash, @PathVariable String name, HttpServletRequest request) {
        if (!assets.has(name) || !assets.find(name).hash().equals(hash)) {
            return ResponseEntity.notFound().build();
        }
        Asset asset = assets.find(name);
        boolean isPacked = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                .orElse("")
                .contains("gzip");
        ResponseEntity.BodyBuilder reply = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(asset.type() + ";charset=UTF-8"))
                .cacheControl(FOR_EVER)
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        if (isPacked) {
            reply.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return reply.body(isPacked ? asset.packed() : asset.plain());
    }
}
