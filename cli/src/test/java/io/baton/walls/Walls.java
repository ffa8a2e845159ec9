package io.baton.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each rule with its reason; {@link WallsTest} holds the product against them, {@link BrokenWallsTest} the broken examples. */
final class Walls {
    /** Primitive, boxed, or a type that carries one, such as OptionalDouble. */
    private static final Pattern FLOATING = Pattern.compile("double|float|java\\..*(Double|Float).*");

    private static final Set<String> CLOCKED = Set.of(
            "now", "currentTimeMillis", "nanoTime", "system", "systemUTC", "systemDefaultZone", "tick", "tickSeconds");

    private static final Set<String> TAKES_THE_MACHINES_LANGUAGE = Set.of(
            "java.lang.String.format",
            "java.lang.String.formatted",
            "java.lang.String.getBytes",
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.time.format.DateTimeFormatterBuilder.toFormatter",
            "java.util.Formatter.<init>");

    private static final Pattern EMPTY_NAME = Pattern.compile(
            ".*(Util|Utils|Utility|Utilities|Common|Helper|Helpers|Manager|Impl|Base)|(Base|Common)[A-Z].*");

    private static final Pattern EMPTY_PACKAGE =
            Pattern.compile("(.*\\.)?(utils?|commons?|helpers?|managers?|impl|base)(\\..*)?");

    private Walls() {}

    /** What the core may see, as packages; everything in them that needs a clock or a machine is refused by the next rules. */
    static ArchRule coreSeesOnlyItself(String core) {
        return classes()
                .that()
                .resideInAPackage(core + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                core + "..",
                                "java.lang",
                                "java.lang.annotation",
                                "java.lang.invoke",
                                "java.lang.runtime",
                                "java.math",
                                "java.time",
                                "java.time.chrono",
                                "java.time.format",
                                "java.time.temporal",
                                "java.util",
                                "java.util.function",
                                "java.util.regex",
                                "java.util.stream",
                                "org.jspecify.annotations")
                        .or(describe(
                                "primitive or array of such",
                                type -> type.getBaseComponentType().isPrimitive())))
                .because("the core is pure by whitelist: the same inputs give the same pay on every machine, for ever");
    }

    static ArchRule coreHasNoFloatingPoint(String core) {
        return classes()
                .that()
                .resideInAPackage(core + "..")
                .should(haveNoFloatingPoint())
                .because("a double cannot hold 0.1, and a wrong cent is a wrong payslip: amounts are BigDecimal");
    }

    static ArchRule coreHasNoClock(String core) {
        return noClasses()
                .that()
                .resideInAPackage(core + "..")
                .should()
                .accessTargetWhere(target("a clock", owner -> true, name -> CLOCKED.contains(name))
                        .and(ownedByJava()))
                .orShould()
                .dependOnClassesThat(
                        nameMatching("java\\.time\\.(Clock|InstantSource)|java\\.util\\.(Date|.*Calendar|Timer.*)"))
                .because("time is an argument: a plan of last year gives last year's result today");
    }

    static ArchRule coreHasNoRandom(String core) {
        return noClasses()
                .that()
                .resideInAPackage(core + "..")
                .should()
                .dependOnClassesThat(nameMatching("java\\.util\\.(random\\..*|.*Random.*)"))
                .orShould()
                .accessTargetWhere(
                        target("a random value", owner -> true, Set.of("random", "randomUUID", "shuffle")::contains)
                                .and(ownedByJava()))
                .because("the same facts and plan give the same result, down to the order of lines");
    }

    static ArchRule coreHasNoDefaults(String core) {
        return noClasses()
                .that()
                .resideInAPackage(core + "..")
                .should()
                .accessTargetWhere(defaultOf(Locale.class, "getDefault")
                        .or(defaultOf(ZoneId.class, "systemDefault"))
                        .or(defaultOf(TimeZone.class, "getDefault"))
                        .or(defaultOf(Charset.class, "defaultCharset")))
                .orShould()
                .accessTargetWhere(silentlyLocal())
                .because("language, zone and encoding are arguments: a Turkish machine writes the same statement");
    }

    static ArchRule coreIsSilent(String core) {
        return noClasses()
                .that()
                .resideInAPackage(core + "..")
                .should()
                .accessTargetWhere(target(
                        "the console or the process",
                        "java.lang.System"::equals,
                        Set.of("out", "err", "in", "getProperty", "getenv", "getLogger", "exit", "lineSeparator")
                                ::contains))
                .orShould()
                .accessTargetWhere(target("the console", owner -> true, "printStackTrace"::equals))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "java.io..", "java.nio..")
                        .or(nameMatching("java\\.lang\\.(Process.*|Runtime|Thread.*)|java\\.util\\.Scanner")))
                .because("what the core has to say is part of its result, where a person will see it");
    }

    /** The packages below a root, of all modules together. */
    static ArchRule noPackageCycles(String root) {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a reader must be able to start somewhere");
    }

    static ArchRule namesSayWhatThingsAre() {
        return classes()
                .should(notMatch(EMPTY_NAME, EMPTY_PACKAGE))
                .because("a name says what the thing is in the words of sales people and pay");
    }

    private static ArchCondition<JavaClass> notMatch(Pattern className, Pattern packageName) {
        return new ArchCondition<>("not be named util, common, helper, manager, impl or base") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (className.matcher(type.getSimpleName()).matches()
                        || packageName.matcher(type.getPackageName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not say what it is"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoFloatingPoint() {
        return new ArchCondition<>("have no double or float") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    report(field.getFullName(), List.of(field.getRawType()), events);
                }
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    report(unit.getFullName(), List.of(unit.getRawReturnType()), events);
                    report(unit.getFullName(), unit.getRawParameterTypes(), events);
                    for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                        report(access.getDescription(), touched(access), events);
                    }
                }
            }
        };
    }

    /** A local variable leaves no trace in a class file; what gives or takes its value does. */
    private static List<JavaClass> touched(JavaAccess<?> access) {
        return switch (access.getTarget()) {
            case FieldAccessTarget field -> List.of(field.getRawType(), field.getOwner());
            case CodeUnitAccessTarget called ->
                Stream.concat(
                                Stream.of(called.getRawReturnType(), called.getOwner()),
                                called.getRawParameterTypes().stream())
                        .toList();
            default -> List.of();
        };
    }

    private static void report(String where, List<JavaClass> types, ConditionEvents events) {
        for (JavaClass type : types) {
            if (FLOATING.matcher(type.getBaseComponentType().getName()).matches()) {
                events.add(SimpleConditionEvent.violated(type, where + " uses " + type.getName()));
            }
        }
    }

    private static DescribedPredicate<JavaAccess<?>> target(
            String what, Predicate<String> owner, Predicate<String> name) {
        return describe(
                what,
                access -> owner.test(access.getTargetOwner().getName())
                        && name.test(access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> ownedByJava() {
        return describe(
                "of Java itself", access -> access.getTargetOwner().getName().startsWith("java."));
    }

    private static DescribedPredicate<JavaAccess<?>> defaultOf(Class<?> owner, String method) {
        return target(owner.getSimpleName() + "." + method, owner.getName()::equals, method::equals);
    }

    /** Calls that take the machine's language or encoding when the caller names none. */
    private static DescribedPredicate<JavaAccess<?>> silentlyLocal() {
        return describe("the machine's language", access -> {
            if (!(access.getTarget() instanceof CodeUnitAccessTarget called)) {
                return false;
            }
            return TAKES_THE_MACHINES_LANGUAGE.contains(called.getOwner().getName() + "." + called.getName())
                    && called.getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Locale.class) || type.isEquivalentTo(Charset.class));
        });
    }
}
