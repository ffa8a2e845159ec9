package io.baton.engine.duckdb;

import io.baton.core.document.CodePointOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * Rows of a query that is ordered by its first column, the participant, handed out person by person. So that nothing has
 * to be held in memory, people must be asked for in the same order.
 */
public final class GroupedRows<T> implements AutoCloseable {

    private final DuckDBConnection connection;
    private final ResultSet rows;
    private final RowReader<T> reader;
    private boolean more;

    /** The rows of a query, on a connection of their own. */
    public GroupedRows(EmbeddedDuckDb database, String query, RowReader<T> reader) throws SQLException {
        this.connection = database.connect();
        this.rows = connection.createStatement().executeQuery(query);
        this.reader = reader;
        this.more = rows.next();
    }

    /** The rows of that participant, in the order of the query. */
    public List<T> of(String participant) throws SQLException {
        List<T> found = new ArrayList<>();
        while (more) {
            int order = CodePointOrder.INSTANCE.compare(rows.getString(1), participant);
            if (order > 0) {
                break;
            }
            if (order == 0) {
                found.add(reader.read(rows));
            }
            more = rows.next();
        }
        return found;
    }

    /** Whether a row is left; its participant is {@link #nextParticipant}. */
    public boolean hasNext() {
        return more;
    }

    /** The participant of the next row. */
    public String nextParticipant() throws SQLException {
        return rows.getString(1);
    }

    @Override
    public void close() throws SQLException {
        rows.getStatement().close();
        connection.close();
    }

    /** Makes a value of the current row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
