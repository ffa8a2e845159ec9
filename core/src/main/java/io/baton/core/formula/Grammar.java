package io.baton.core.formula;

import io.baton.core.formula.Expression.Logic;
import io.baton.core.formula.Expression.Operator;
import io.baton.core.formula.Expression.Relation;
import io.baton.core.formula.Token.Form;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The grammar, by recursive descent: one method for each level of precedence. The first thing out of place ends the
 * reading: from then on there are no tokens, and what is built has no meaning.
 */
final class Grammar {

    /** Bounds the stack here and in everything that walks over the tree. */
    private static final int MOST_LEVELS = 100;

    private static final int MOST_OPERATIONS = 500;

    private static final Map<String, Operator> SUM = Map.of("+", Operator.PLUS, "-", Operator.MINUS);
    private static final Map<String, Operator> PRODUCT = Map.of("*", Operator.TIMES, "/", Operator.DIVIDED_BY);
    private static final Map<String, Relation> RELATIONS = Map.of(
            "=", Relation.EQUAL,
            "!=", Relation.NOT_EQUAL,
            "<", Relation.LESS,
            "<=", Relation.LESS_OR_EQUAL,
            ">", Relation.GREATER,
            ">=", Relation.GREATER_OR_EQUAL);

    private final Source source;
    private final Lexer lexer;
    private final Literals literals;
    private Token token;
    private boolean stopped;
    private int levels;
    private int operations;

    Grammar(Source source, Lexer lexer) {
        this.source = source;
        this.lexer = lexer;
        this.literals = new Literals(source);
        this.token = lexer.read();
    }

    FormulaParser.Parsed whole(boolean prefix) {
        Expression expression = formula();
        boolean ended = token.form() == Form.END || (prefix && (token.isSign(")") || token.isSign(",")));
        if (!ended) {
            stop(Advice.behind(token));
        }
        return new FormulaParser.Parsed(expression, token.start());
    }

    private Expression formula() {
        return nested(() -> token.isWord("if") ? choice() : disjunction());
    }

    private Expression choice() {
        Token start = advance();
        Expression condition = formula();
        expectWord("then", "if condition then … else …");
        Expression whenYes = formula();
        expectWord("else", "every if needs an else: if condition then … else …");
        Expression whenNo = formula();
        return new Expression.Choice(condition, whenYes, whenNo, source.at(start.start()));
    }

    private Expression disjunction() {
        return junction("or", Logic.OR, this::conjunction);
    }

    private Expression conjunction() {
        return junction("and", Logic.AND, this::condition);
    }

    private Expression junction(String word, Logic logic, Supplier<Expression> operand) {
        Expression first = operand.get();
        if (!token.isWord(word)) {
            return first;
        }
        Token joint = token;
        List<Expression> operands = new ArrayList<>(List.of(first));
        while (token.isWord(word)) {
            advance();
            operands.add(operand.get());
        }
        return new Expression.Junction(logic, operands, source.at(joint.start()));
    }

    private Expression condition() {
        if (!token.isWord("not")) {
            return comparison();
        }
        Token not = advance();
        return new Expression.Not(nested(this::condition), source.at(not.start()));
    }

    private Expression comparison() {
        Expression left = sum();
        if (token.isWord("in") || token.isWord("not")) {
            return membership(left);
        }
        Optional<Relation> relation = sign(RELATIONS);
        if (relation.isEmpty()) {
            return left;
        }
        Token sign = advance();
        Expression comparison = new Expression.Comparison(relation.get(), left, sum(), source.at(sign.start()));
        if (sign(RELATIONS).isPresent()) {
            stop("comparisons cannot be chained", "write a < b and b < c");
        }
        return comparison;
    }

    private Expression membership(Expression element) {
        Token start = token;
        boolean negated = token.isWord("not");
        if (negated) {
            advance();
        }
        expectWord("in", "write 'not in (…)', or 'and not' in front of a condition");
        Token open = token;
        expectSign("(", "write the choices in parentheses: in ('a', 'b')");
        List<Expression> choices = list(open);
        return new Expression.Membership(element, choices, negated, source.at(start.start()));
    }

    private Expression sum() {
        return chain(SUM, this::product);
    }

    private Expression product() {
        return chain(PRODUCT, this::factor);
    }

    private Expression chain(Map<String, Operator> operators, Supplier<Expression> operand) {
        Expression left = operand.get();
        Optional<Operator> operator = sign(operators);
        while (operator.isPresent()) {
            Token sign = advance();
            countOperation();
            left = new Expression.Arithmetic(operator.get(), left, operand.get(), source.at(sign.start()));
            operator = sign(operators);
        }
        return left;
    }

    private Expression factor() {
        if (!token.isSign("-")) {
            return primary();
        }
        Token sign = advance();
        return new Expression.Negation(nested(this::factor), source.at(sign.start()));
    }

    private Expression primary() {
        return switch (token.form()) {
            case NUMBER -> number();
            case DATE -> literals.date(advance());
            case TEXT -> literals.text(advance());
            case WORD -> word();
            case SIGN -> token.isSign("(") ? parenthesis() : misplaced();
            case END -> misplaced();
        };
    }

    private Expression number() {
        Token number = advance();
        if (token.isSign("%")) {
            return literals.perCent(number, advance());
        }
        Optional<Unit> unit = token.form() == Form.WORD ? Unit.of(token.text()) : Optional.empty();
        return unit.isPresent() ? literals.measured(number, unit.get(), advance()) : literals.number(number);
    }

    private Expression parenthesis() {
        Token open = advance();
        Expression inner = formula();
        close(open);
        return inner;
    }

    private Expression word() {
        return switch (token.text()) {
            case "yes", "no" -> literals.yesNo(advance());
            case "if", "then", "else", "and", "or", "not", "in" -> misplaced();
            default -> nameOrCall(advance());
        };
    }

    private Expression nameOrCall(Token first) {
        if (token.isSign("(")) {
            return call(first);
        }
        if (!token.isSign(".")) {
            return new Expression.Name("", first.text(), source.at(first.start()));
        }
        advance();
        if (token.form() != Form.WORD) {
            return stop("a field's name is missing behind '" + first.text() + ".'", "write type.field");
        }
        return new Expression.Name(first.text(), advance().text(), source.at(first.start()));
    }

    private Expression call(Token name) {
        Optional<Expression.Function> function = FormulaText.function(name.text());
        if (function.isEmpty()) {
            return stop(name, Advice.noFunction(name));
        }
        List<Expression> arguments = list(advance());
        return new Expression.Call(function.get(), arguments, source.at(name.start()));
    }

    /** The rest of a list behind its opening parenthesis. */
    private List<Expression> list(Token open) {
        List<Expression> items = new ArrayList<>(List.of(formula()));
        while (token.isSign(",")) {
            advance();
            items.add(formula());
        }
        close(open);
        return List.copyOf(items);
    }

    private void close(Token open) {
        if (token.isSign(")")) {
            advance();
        } else if (token.form() == Form.END) {
            stop("the parenthesis opened at column " + source.at(open.start()).column() + " is not closed", "add ')'");
        } else {
            stop(Advice.inside(token, open, source));
        }
    }

    private <T> Optional<T> sign(Map<String, T> meanings) {
        return token.form() == Form.SIGN ? Optional.ofNullable(meanings.get(token.text())) : Optional.empty();
    }

    private Token advance() {
        Token taken = token;
        if (!stopped) {
            token = lexer.read();
        }
        return taken;
    }

    private void expectWord(String word, String mend) {
        if (token.isWord(word)) {
            advance();
        } else {
            stop("'" + word + "' is missing before " + Advice.name(token), mend);
        }
    }

    private void expectSign(String sign, String mend) {
        if (token.isSign(sign)) {
            advance();
        } else {
            stop("'" + sign + "' is missing before " + Advice.name(token), mend);
        }
    }

    private Expression nested(Supplier<Expression> inner) {
        if (levels == MOST_LEVELS) {
            return stop(
                    "the formula is nested more than " + MOST_LEVELS + " levels deep",
                    "split it into several measures or indicators");
        }
        levels++;
        Expression result = inner.get();
        levels--;
        return result;
    }

    private void countOperation() {
        operations++;
        if (operations > MOST_OPERATIONS) {
            stop(
                    "the formula has more than " + MOST_OPERATIONS + " operations",
                    "split it into several measures or indicators");
        }
    }

    private Expression misplaced() {
        return stop(Advice.instead(token));
    }

    private Expression stop(Advice advice) {
        return stop(token, advice);
    }

    private Expression stop(String what, String mend) {
        return stop(token, new Advice(what, mend));
    }

    /** Reports unless something was reported before, which then is the cause; and reads no further. */
    private Expression stop(Token place, Advice advice) {
        if (source.isSound()) {
            source.problem(place.start(), advice.what(), advice.mend());
        }
        stopped = true;
        token = new Token(Form.END, "", place.start(), place.start());
        return new Expression.Literal(new Value.YesNo(true), Kind.YES_NO, "yes", source.at(place.start()));
    }
}
