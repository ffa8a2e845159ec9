package io.baton.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads one thing that a program sends. What nobody knows is refused, for it is more often a slip than meant to be left out. */
@Component
class SentJson {

    /** One thing is short; many are sent as rows. */
    private static final int MOST_BYTES = 1 << 20;

    private final ObjectReader reader;

    SentJson(JsonMapper mapper) {
        this.reader = mapper.reader()
                .with(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** The thing; whoever sends something else is told where it is. */
    <T> T read(InputStream body, Class<T> type) throws IOException {
        byte[] text = body.readNBytes(MOST_BYTES + 1);
        if (text.length > MOST_BYTES) {
            throw Faults.tooLong("more than " + MOST_BYTES + " bytes; send rows instead");
        }
        if (text.length == 0) {
            throw Faults.bad("nothing was sent");
        }
        try {
            T read = reader.forType(type).readValue(text);
            if (read == null) {
                throw Faults.bad("'null' says nothing");
            }
            return read;
        } catch (UnrecognizedPropertyException e) {
            throw Faults.bad("nobody knows '" + e.getPropertyName() + "'" + at(e));
        } catch (DatabindException e) {
            throw Faults.bad("what is sent as '" + place(e.getPath()) + "' cannot be read" + at(e));
        } catch (JacksonException e) {
            throw Faults.bad("this is no JSON" + at(e));
        }
    }

    private static String at(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? "" : " in line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String place(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
