package io.baton.server.walls;

import io.baton.server.organisation.Person;
import io.baton.server.organisation.Scope;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Breaks the walls on purpose. */
@Repository
class LooseRepository {

    private static final Scope ALL = new Scope.Everyone();

    /** Gives a person to anybody. */
    public Optional<Person> find(String id) {
        return ALL.equals(new Scope.Self(id)) ? Optional.empty() : Optional.of(new Person(id, id));
    }
}
