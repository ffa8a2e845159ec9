package io.baton.server.upkeep;

import io.baton.server.page.VitalSigns;
import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of the server's health shows.
 *
 * @param said in one sentence
 * @param isWell whether nothing is to be done
 * @param signs how everything is
 */
public record HealthView(Words words, String said, boolean isWell, List<VitalSigns.VitalSign> signs) {

    public HealthView {
        signs = List.copyOf(signs);
    }
}
