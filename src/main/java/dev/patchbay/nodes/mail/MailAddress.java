package dev.patchbay.nodes.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One address, alone or after a name: `zoe@example.org`, `Zoë Müller <zoe@example.org>`.
///
/// Stricter than RFC 5322 on purpose: no quoted local parts, comments, routes or address literals,
/// which nobody types and which are how a second recipient is smuggled in.
final class MailAddress {
  private static final Pattern WITH_NAME = Pattern.compile("([^<>]*)<([^<>]*)>");
  private static final Pattern NAME = Pattern.compile("\"?[^\"\\p{Cntrl}\\u2028\\u2029]{1,200}\"?");
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

  private MailAddress() {}

  /// Why this is no address, in a sentence.
  static Optional<String> wrong(String field, String text) {
    if (wellFormed(text.strip())) {
      return Optional.empty();
    }
    String shown = text.replaceAll("\\p{Cntrl}", "�");
    String advice =
        text.chars().filter(c -> c == '@').count() > 1
            ? " Put every address into an entry of its own."
            : "";
    return Optional.of(
        "%s: “%s” is not an e-mail address.%s"
            .formatted(
                field, shown.length() > 100 ? shown.substring(0, 100) + "…" : shown, advice));
  }

  private static boolean wellFormed(String text) {
    Matcher named = WITH_NAME.matcher(text);
    if (!named.matches()) {
      return bare(text);
    }
    String name = named.group(1).strip();
    return (name.isEmpty() || NAME.matcher(name).matches()) && bare(named.group(2));
  }

  private static boolean bare(String address) {
    int at = address.lastIndexOf('@');
    return at > 0
        && at <= 64
        && address.length() <= 254
        && LOCAL.matcher(address.substring(0, at)).matches()
        && domain(address.substring(at + 1));
  }

  private static boolean domain(String domain) {
    try {
      return DOMAIN.matcher(IDN.toASCII(domain)).matches();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
