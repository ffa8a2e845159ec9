package io.baton.server.access.web;

import io.baton.server.access.AccountBook;
import io.baton.server.access.Resource;
import io.baton.server.access.Role;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What each role may see and do, for administrators: as the server asks it, not as somebody wrote it down (rule L4). */
@Controller
@ConditionalOnWebApplication
class RolesPage {

    private final Frames frames;
    private final AccountBook book;

    RolesPage(Frames frames, AccountBook book) {
        this.frames = frames;
        this.book = book;
    }

    @GetMapping(AccountsPage.PATH + "/roles")
    PageView roles(HttpServletRequest request, Authentication who) {
        Administrator.require(who);
        Words words = frames.words(RolesPage.class, request);
        Map<Role, Long> counts = book.counts();
        Stream<RoleList.Row> everybody = Stream.of(
                row(words, "EVERYBODY", _ -> "own"),
                row(words, "SUPERIOR", resource -> resource.isSeenBySuperiors() ? "below" : "own"));
        Stream<RoleList.Row> given = Arrays.stream(Role.values())
                .map(role -> row(words, role.name(), resource -> resource.isSeenBy(role) ? "everyone" : "no")
                        .of(AccountsPage.PATH + "?role=" + role, words.count(counts.getOrDefault(role, 0L))));
        return new PageView(
                "roles.jte",
                frames.of(request, words.say("roles")),
                new RoleList(
                        words,
                        Stream.of(Resource.values())
                                .map(resource -> words.say("resource." + resource))
                                .toList(),
                        Stream.concat(everybody, given).toList()));
    }

    private static RoleList.Row row(Words words, String role, Function<Resource, String> seen) {
        List<String> sees = Stream.of(Resource.values())
                .map(resource -> words.say("sees." + seen.apply(resource)))
                .toList();
        return new RoleList.Row(words.say("role." + role), words.say("role." + role + ".may"), sees, "", "");
    }
}
