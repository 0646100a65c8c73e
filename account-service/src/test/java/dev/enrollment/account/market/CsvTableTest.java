package dev.enrollment.account.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void readsQuotesCommasAndEmptyFields() {
        var rows = CsvTable.read(List.of("# comment", "a,b,c", "1,\"x,\"\"y\"\"\",", "", ",,3"));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).containsEntry("b", "x,\"y\"").containsEntry("c", "");
        assertThat(rows.get(1)).containsEntry("a", "").containsEntry("c", "3");
    }

    @Test
    void refusesALineWithAFieldTooFew() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvTable.read(List.of("a,b", "1")))
                .withMessageContaining("2 columns");
    }
}
