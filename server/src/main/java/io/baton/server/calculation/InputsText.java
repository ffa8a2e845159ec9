package io.baton.server.calculation;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.baton.core.value.Value;
import io.baton.engine.run.AppraisalInputs;
import tools.jackson.databind.json.JsonMapper;

/** What appraisals are made of as text, and back to the same: exact decimals, and empty parts left out. */
final class InputsText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .addMixIn(Value.class, Kinds.class)
            .build();

    private InputsText() {}

    /** How values are told apart. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Value.Decimal.class, name = "number"),
        @JsonSubTypes.Type(value = Value.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Value.Day.class, name = "day"),
        @JsonSubTypes.Type(value = Value.Moment.class, name = "time"),
        @JsonSubTypes.Type(value = Value.YesNo.class, name = "yes-no"),
        @JsonSubTypes.Type(value = Value.Absent.class, name = "absent")
    })
    private interface Kinds {}

    static String of(AppraisalInputs inputs) {
        return MAPPER.writeValueAsString(inputs);
    }

    /** Reads what {@link #of} has written. */
    static AppraisalInputs read(String text) {
        return MAPPER.readValue(text, AppraisalInputs.class);
    }
}
