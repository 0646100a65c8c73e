package dev.enrollment.pages;

import dev.enrollment.defaults.Vendor;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The vendor's colours, from which {@code base.css} makes all others. */
@RestController
class VendorStyle {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Vendor vendor;

    VendorStyle(Vendor vendor) {
        this.vendor = vendor;
    }

    @GetMapping("/vendor.css")
    ResponseEntity<String> css() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT))
                .contentType(MediaType.valueOf("text/css"))
                .body(vendor.look().css());
    }
}
