package io.baton.server;

import io.baton.server.access.Account;
import io.baton.server.access.Accounts;
import io.baton.server.access.NewAccount;
import io.baton.server.access.Role;
import io.baton.server.audit.AuditEvent;
import io.baton.server.organisation.OrganisationImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small company that many tests look at: {@code top} above {@code m1} and {@code m2}; {@code s1} below {@code m1} until the
 * end of June 2024 and below {@code m2} from July; {@code s2} below {@code m1}.
 */
public final class Company {

    /** The password of every account. */
    public static final String PASSWORD = "a right password";

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private Company() {}

    /** Makes the organisation of the server that of this company. */
    public static void found(Path folder) throws IOException {
        Files.writeString(folder.resolve("people.csv"), """
                participant,name
                top,Top
                m1,王 经理
                m2,Ben
                s1,李 𠮷
                s2,Cai
                """);
        Files.writeString(folder.resolve("assignments.csv"), """
                participant,role,unit,superior,from,to,position,territory
                top,director,,,,,,
                m1,manager,east,top,,,manager-2,
                m2,manager,west,top,,,,
                s1,account,east,m1,,2024-06-30,,shanghai
                s1,account,west,m2,2024-07-01,,,
                s2,account,east,m1,,,,shanghai
                """);
        Files.writeString(folder.resolve("positions.csv"), "position,name\nmanager-2,高级经理\n");
        Files.writeString(folder.resolve("territories.csv"), "territory,name,parent\nshanghai,上海,east\n");
        Files.writeString(folder.resolve("calendar.csv"), """
                calendar,from,to,kind,name
                ,2026-02-15,2026-02-23,off,春节
                ,2026-02-14,,worked,春节调休
                ,2026-10-01,2026-10-07,off,国庆节
                taiwan,2026-10-09,,off,國慶日
                """);
        RunningServer.part(OrganisationImport.class).take(AuditEvent.NOBODY, folder, Optional.empty());
    }

    /** A new account of a person, or of nobody where that is empty. */
    public static Account account(String person, Role... roles) {
        Accounts accounts = RunningServer.part(Accounts.class);
        String login = "account-" + ACCOUNTS.incrementAndGet();
        Optional<String> whose = Optional.of(person).filter(id -> !id.isEmpty());
        return accounts.find(accounts.create(
                        AuditEvent.NOBODY, new NewAccount(login, whose, Set.of(roles), PASSWORD, false)))
                .orElseThrow();
    }
}
