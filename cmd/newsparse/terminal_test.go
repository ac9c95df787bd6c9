package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// controls returns everything that a terminal may obey: each control character of C0 and C1, as a character and as a byte, DEL, what turns
// the direction of text or ends a line, what prints nothing, and whole sequences: colours, titles, links, the clipboard, device strings.
func controls() []string {
	var all []string
	for r := rune(0); r < 0xa0; r++ {
		if r < 0x20 && r != '\n' || r >= 0x7f {
			all = append(all, string(r), string([]byte{byte(r)}))
		}
	}
	for _, r := range []rune{0xad, 0x61c, 0x180e, 0x200b, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x206f, 0xfeff, 0xfff9,
		0xfffb, 0xe0001, 0xe0041, 0xe007f} {
		all = append(all, string(r))
	}
	for _, esc := range []string{"\x1b", "\u009b", "\x9b", "\u009d", "\x9d"} {
		all = append(all, esc+"[2J", esc+"[31m", esc+"]0;title\x07", esc+"]8;;https://x.example\x1b\\link\x1b]8;;\x1b\\", esc+"]52;c;YQ==\x07", esc+"P1$r\x1b\\", esc+"_apc\x1b\\", esc+"^pm\x1b\\", esc+"Xsos\x1b\\", esc+"c", esc+"[6n", esc+"#8",
			"31m", esc)
	}
	return all
}

// Nothing of them reaches the view of an article, wherever they stand in its text, nor a message, wherever they stand in the arguments.
func TestTerminal(t *testing.T) {
	safe := func(what, s string) {
		t.Helper()
		if i := strings.IndexFunc(s, func(r rune) bool { return r != '\n' && obeyed(r) }); i >= 0 {
			t.Errorf("%s: %q is printed", what, s[i:min(len(s), i+20)])
		}
	}
	roles := []string{
		"He%sad\nBy Ann%s Lee\nOSLO%s, Nov%s 18 (Reu%sters) - \"Ye%ss,\" mayor Ann%s Lee sa%sid on Tuesday%s.\n\n(Reporting by%s Bob Ray)\n##%s#\n",
		"date 2025-11-18 40%s3\n(MENAFN - K%sUNA) A “qu%sote said B%sob.\n\nHe%s said “no’%s”\n",
		"%sBC-Slug%s,0123<\n%s“%s” said %s\n%s",
	}
	for _, c := range controls() {
		for _, role := range roles {
			for _, asIs := range []string{"-as-is=true", "-as-is=false"} {
				var out, errs bytes.Buffer
				if status := run([]string{"parse", "-format", "text", asIs}, strings.NewReader(strings.ReplaceAll(role, "%s", c)), &out, &errs); status != 0 || out.Len() == 0 {
					t.Errorf("%q: status %d, %q", c, status, errs.String())
				}
				safe(fmt.Sprintf("the view of %q", c), out.String())
			}
		}
		var errs bytes.Buffer
		for _, args := range [][]string{{"no" + c + "command"}, {"parse", "no" + c + "file"}, {"parse", "-charset", c}, {"parse", "-date", c}, {"parse", "-format", c}, {"parse", "-x" + c}, {"parse", "-as-is=" + c}, {"bulk", "x" + c}} {
			if status := run(args, strings.NewReader(""), &errs, &errs); status == 0 {
				t.Errorf("%q: status 0", args)
			}
		}
		safe(fmt.Sprintf("the messages of %q", c), errs.String())
	}
}
