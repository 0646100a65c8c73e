package dev.enrollment.account.market;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How postal codes of a market look.
 *
 * @param required whether every address has one
 * @param prefixes what letters may carry in front, such as CH or D; never part of the code
 * @param outside codes of territories that share the form and are not in the program
 */
public record PostalCodes(CodeForm form, boolean required, List<String> prefixes, Pattern outside) {

    public PostalCodes {
        prefixes = List.copyOf(prefixes);
    }

    /**
     * The code as it is stored, without any prefix; empty where it is not one of the market. A
     * missing code is empty text, and a code of the market where it may be missing.
     */
    public Optional<String> read(String text) {
        String code = CodeText.squeezed(text);
        if (code.isEmpty()) {
            return required ? Optional.empty() : Optional.of("");
        }
        return form.read(code)
                .or(() -> unprefixed(code))
                .filter(stored -> !outside.matcher(CodeText.squeezed(stored)).matches());
    }

    private Optional<String> unprefixed(String code) {
        return prefixes.stream()
                .filter(code::startsWith)
                .flatMap(prefix -> form.read(code.substring(prefix.length())).stream())
                .findFirst();
    }
}
