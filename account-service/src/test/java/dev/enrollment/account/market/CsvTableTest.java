package dev.enrollment.account.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void readsQuotesCommasAndEmptyFields() {
        var lines = List.of("# comment", "a,b,c", "1,\"x,\"\"y\"\"\",", "", ",,3");
        var rows = CsvTable.read("t.csv", lines, new ArrayList<>());

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).fields()).containsEntry("b", "x,\"y\"").containsEntry("c", "");
        assertThat(rows.get(1).fields()).containsEntry("a", "").containsEntry("c", "3");
    }

    @Test
    void refusesALineWithAFieldTooFew() {
        List<String> problems = new ArrayList<>();

        assertThat(CsvTable.read("t.csv", List.of("a,b", "1"), problems)).isEmpty();
        assertThat(problems).containsExactly("t.csv, line 2: 2 columns, but 1 fields");
    }
}
