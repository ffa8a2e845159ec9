package io.baton.server.page;

import io.baton.core.document.Language;
import java.util.List;

/** How a capability is; the page of the server's health asks all of them. Nothing is asked that takes longer as rows grow. */
@FunctionalInterface
public interface VitalSigns {

    /** How it is now, in that language. */
    List<VitalSign> of(Language language);

    /** How something is. */
    enum State {
        /** Nothing is to be done. */
        WELL,
        /** It is to be looked at before it becomes worse. */
        LOOK,
        /** It has to be mended. */
        ACT
    }

    /**
     * How one thing is.
     *
     * @param name what
     * @param value how it is, in a few words
     * @param toDo what mends it; empty where nothing is to be mended
     * @param isOfData whether it concerns those who keep data, and not only those who keep the server
     */
    record VitalSign(String name, String value, State state, String toDo, boolean isOfData) {

        /** One that is well. */
        public static VitalSign well(String name, String value) {
            return new VitalSign(name, value, State.WELL, "", false);
        }
    }
}
