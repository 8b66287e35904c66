package dev.outboard.wire.internal.codec;

import java.net.URI;
import java.util.Locale;

/** The one text of all URIs that are equal: they may differ in letter case, in an empty authority, in a port's zeros. */
final class CanonicalUri {

	private CanonicalUri() {
	}

	static String of(URI uri) {
		StringBuilder text = new StringBuilder();
		if (uri.getScheme() != null) {
			text.append(uri.getScheme().toLowerCase(Locale.ROOT)).append(':');
		}
		if (uri.isOpaque()) {
			text.append(uri.getRawSchemeSpecificPart());
		} else {
			appendAuthority(text, uri);
			text.append(uri.getRawPath());
			if (uri.getRawQuery() != null) {
				text.append('?').append(uri.getRawQuery());
			}
		}
		if (uri.getRawFragment() != null) {
			text.append('#').append(uri.getRawFragment());
		}
		raiseEscapes(text);
		return text.toString();
	}

	private static void appendAuthority(StringBuilder text, URI uri) {
		if (uri.getHost() != null) {
			text.append("//");
			if (uri.getRawUserInfo() != null) {
				text.append(uri.getRawUserInfo()).append('@');
			}
			text.append(uri.getHost().toLowerCase(Locale.ROOT));
			if (uri.getPort() >= 0) {
				text.append(':').append(uri.getPort());
			}
		} else if (uri.getRawAuthority() != null) {
			text.append("//").append(uri.getRawAuthority());
		} else if (uri.getRawPath().startsWith("//")) {
			// Without an empty authority before it, the path would be taken for one.
			text.append("//");
		}
	}

	private static void raiseEscapes(StringBuilder text) {
		for (int i = text.indexOf("%"); i >= 0; i = text.indexOf("%", i + 1)) {
			for (int digit = i + 1; digit <= i + 2 && digit < text.length(); digit++) {
				text.setCharAt(digit, Character.toUpperCase(text.charAt(digit)));
			}
		}
	}
}
