package io.baton.cli.generate;

import java.util.List;
import java.util.Optional;

/**
 * A seller's way through the company; days since 1970.
 *
 * @param posts one behind the other without gap or overlap, from joining to leaving
 * @param from the first day in the company's months
 * @param to the last day in them
 */
record Career(int person, List<Post> posts, int from, int to, Optional<Stretch> leave, Traits traits) {
    /** The end of what goes on. */
    static final int OPEN = Integer.MAX_VALUE;

    /** Days, both included. */
    record Stretch(int from, int to) {
        boolean holds(int day) {
            return day >= from && day <= to;
        }
    }

    /** A role in the unit of a leader, under a superior, who may be another than the leader of old. */
    record Post(String role, int team, int superior, Stretch days) {
        boolean continues(Post before) {
            return role.equals(before.role) && team == before.team && superior == before.superior;
        }
    }

    /** What shows in the figures, from 0 to 1000. */
    record Traits(int skill, int diligence, int care) {}

    boolean isEmployedOn(int day) {
        return day >= posts.getFirst().days().from()
                && day <= posts.getLast().days().to();
    }

    boolean isHere(int day) {
        return isEmployedOn(day) && leave.stream().noneMatch(away -> away.holds(day));
    }

    Post on(int day) {
        return posts.stream().filter(post -> post.days().holds(day)).findFirst().orElseThrow();
    }

    boolean isSenior() {
        return posts.getFirst().role().equals(Careers.SENIOR);
    }
}
