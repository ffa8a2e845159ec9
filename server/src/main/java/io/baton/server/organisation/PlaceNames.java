package io.baton.server.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units, roles, positions and territories there are to choose from. */
@Repository
public class PlaceNames {

    private final JdbcClient database;

    PlaceNames(JdbcClient database) {
        this.database = database;
    }

    /**
     * One to choose from.
     *
     * @param id as assignments call it
     * @param name for people; the id where it has none
     */
    public record Named(String id, String name) {}

    /** The roles that anybody has or had. */
    public List<String> roles() {
        return database.sql("SELECT DISTINCT role FROM assignment WHERE role <> '' ORDER BY 1")
                .query(String.class)
                .list();
    }

    /** The units, as they are called on that day. */
    public List<Named> units(LocalDate day) {
        return of(StructureKind.UNIT, day);
    }

    /** The positions, as they are called on that day. */
    public List<Named> positions(LocalDate day) {
        return of(StructureKind.POSITION, day);
    }

    /** The territories, as they are called on that day. */
    public List<Named> territories(LocalDate day) {
        return of(StructureKind.TERRITORY, day);
    }

    /** Those that are declared, and those that assignments name. */
    private List<Named> of(StructureKind kind, LocalDate day) {
        return database.sql("""
                        SELECT known.id, coalesce(nullif(structure.name, ''), known.id) AS name
                        FROM (SELECT id FROM structure WHERE kind = :kind
                              UNION SELECT %s FROM assignment WHERE %s <> '') known
                        LEFT JOIN structure ON structure.kind = :kind AND structure.id = known.id AND structure.days @> :day
                        ORDER BY known.id
                        """.formatted(kind.column(), kind.column()))
                .param("kind", kind.name())
                .param("day", day)
                .query((row, _) -> new Named(row.getString("id"), row.getString("name")))
                .list();
    }

    /** The ids of those that are declared or that assignments name; none where none is declared, for then anything may be named. */
    Set<String> known(StructureKind kind) {
        boolean isDeclared = database.sql("SELECT EXISTS (SELECT FROM structure WHERE kind = ?)")
                .param(kind.name())
                .query(Boolean.class)
                .single();
        return isDeclared ? of(kind, LocalDate.EPOCH).stream().map(Named::id).collect(Collectors.toSet()) : Set.of();
    }

    /** What a place names that is not there. */
    Stream<Objection> unknown(Place place) {
        return Stream.of(
                        unknown(StructureKind.UNIT, place.unit()),
                        unknown(StructureKind.POSITION, place.position()),
                        unknown(StructureKind.TERRITORY, place.territory()))
                .flatMap(found -> found);
    }

    private Stream<Objection> unknown(StructureKind kind, String id) {
        boolean isKnown = id.isEmpty()
                || of(kind, LocalDate.EPOCH).stream()
                        .anyMatch(named -> named.id().equals(id));
        return isKnown ? Stream.empty() : Stream.of(new Objection(kind.column(), Objection.Why.UNKNOWN, id));
    }
}
