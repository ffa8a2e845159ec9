package io.baton.cli.generate;

import io.baton.cli.demo.Dice;
import io.baton.cli.generate.Career.Post;
import io.baton.cli.generate.Career.Stretch;
import io.baton.cli.generate.Career.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Sellers join, leave, move, are promoted, get another superior, and are away for long; a pure function of the seed. */
final class Careers {
    static final String SENIOR = "senior";
    private static final String ACCOUNT = "account";
    private static final int SHORTEST_FOR_LEAVE = 200;

    private final Hierarchy hierarchy;
    private final Days days;
    private final Dice dice;

    Careers(Hierarchy hierarchy, Days days, long seed) {
        this.hierarchy = hierarchy;
        this.days = days;
        this.dice = new Dice(seed);
    }

    /** What changes on the way; {@link Career#OPEN} for what never does. */
    private record Changes(boolean senior, int promoted, int team, int moved, int nextTeam) {}

    Career of(int person) {
        Dice own = dice.branch("career" + person);
        Stretch employed = employed(own);
        Changes changes = changes(person, own);
        int from = Math.max(employed.from(), days.first());
        int to = Math.min(employed.to(), days.last());
        return new Career(person, posts(employed, changes), from, to, leave(from, to, own), traits(own));
    }

    private Stretch employed(Dice own) {
        int span = days.last() - days.first();
        boolean joins = own.chance(120);
        boolean leaves = !joins && own.chance(90);
        int from = joins ? days.first() + own.between(20, span * 2 / 3) : days.first() - own.between(200, 3000);
        return new Stretch(from, leaves ? days.last() - own.between(20, span / 2) : Career.OPEN);
    }

    private Changes changes(int person, Dice own) {
        boolean senior = own.chance(200);
        int promoted = !senior && own.chance(70) ? inside(own) : Career.OPEN;
        int moved = own.chance(80) ? inside(own) : Career.OPEN;
        return new Changes(senior, promoted, hierarchy.superior(person), moved, 1 + own.below(hierarchy.leaders()));
    }

    private int inside(Dice own) {
        return days.first() + own.between(30, days.last() - days.first() - 30);
    }

    private List<Post> posts(Stretch employed, Changes changes) {
        var starts = new TreeSet<Integer>(List.of(employed.from()));
        for (int day :
                new int[] {changes.promoted(), changes.moved(), relieved(changes.team()), relieved(changes.nextTeam())
                }) {
            if (day != Career.OPEN && employed.holds(day)) {
                starts.add(day);
            }
        }
        List<Post> posts = new ArrayList<>();
        for (int start : starts) {
            Integer next = starts.higher(start);
            add(post(changes, new Stretch(start, next == null ? employed.to() : next - 1)), posts);
        }
        return List.copyOf(posts);
    }

    /** What goes on as it was is one post. */
    private static void add(Post post, List<Post> posts) {
        if (posts.isEmpty() || !post.continues(posts.getLast())) {
            posts.add(post);
        } else {
            Post before = posts.removeLast();
            Stretch both = new Stretch(before.days().from(), post.days().to());
            posts.add(new Post(post.role(), post.team(), post.superior(), both));
        }
    }

    private Post post(Changes changes, Stretch stretch) {
        int day = stretch.from();
        int team = day >= changes.moved() ? changes.nextTeam() : changes.team();
        String role = changes.senior() || day >= changes.promoted() ? SENIOR : ACCOUNT;
        return new Post(role, team, day >= relieved(team) ? successor(team) : team, stretch);
    }

    /** The day from which somebody else is the superior of a team: of every tenth. */
    private int relieved(int team) {
        Dice own = dice.branch("team" + team);
        return own.chance(100) ? inside(own) : Career.OPEN;
    }

    private int successor(int team) {
        int leaders = hierarchy.leaders();
        return 1 + (team + dice.branch("successor" + team).below(leaders - 1)) % leaders;
    }

    private static Optional<Stretch> leave(int from, int to, Dice own) {
        if (!own.chance(60) || to - from < SHORTEST_FOR_LEAVE) {
            return Optional.empty();
        }
        int start = from + 30 + own.below(to - from - SHORTEST_FOR_LEAVE + 1);
        return Optional.of(new Stretch(start, start + own.between(20, 140)));
    }

    private static Traits traits(Dice own) {
        return new Traits(own.around(560, 430), own.around(560, 430), own.around(560, 430));
    }
}
