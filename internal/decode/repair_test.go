package decode

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// TestMojibake reads each case of testdata/mojibake.jsonl; where want is in, the text is clean.
func TestMojibake(t *testing.T) {
	for _, c := range cases[struct{ ID, In, Want string }](t, "mojibake.jsonl") {
		r := String(c.In, Options{})
		if r.Text != c.Want {
			t.Errorf("%s: %q, want %q", c.ID, r.Text, c.Want)
		}
		if has(r, repaired) != (c.In != c.Want) {
			t.Errorf("%s: notes %v", c.ID, r.Notes)
		}
		check(t, c.In, Options{}, r)
		if r := String(c.In, Options{AsIs: true}); r.Text != c.In {
			t.Errorf("%s: as is %q", c.ID, r.Text)
		}
	}
}

// TestRepair holds single phenomena; where want is "", the text is clean and stays.
func TestRepair(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"three times", windows1252(windows1252(windows1252("Zürich"))), "Zürich"},
		{"one name in clean text", "The “naïve” minister met SÃ©bastien — é", "The “naïve” minister met Sébastien — é"},
		{"closing mark lost, its trace left", "â€œNo,â€\uFFFD he said.", "“No,” he said."},
		{"closing mark lost", "â€œNo,â€ he said. â€œYes.â€", "“No,” he said. “Yes.”"},
		{"closing mark lost, substituted", "â€œNo,â€\x1A he said.", "“No,” he said."},
		{"closing mark lost within a line, no other evidence", "the old marksâ€ in it", ""},
		{"closing mark lost, no other evidence", "Price in â€ a unit", ""},
		{"hyphen lost", "a longâ€term view â€“ he said", "a long‐term view – he said"},
		{"decomposed since, both of a spot", "A\u0303S\u030ctre", "Être"},
		{"decomposed since", "FranA\u0303§ois", "François"},
		{"compatibility form since", "SÃ©golÃ \u0308ne, GÃ1⁄4len", "Ségolène, Gülen"},
		{"ordinal folded to a letter", "JesÃos GarcÃ\u00ada", "Jesús García"},
		{"ordinal folded, no other evidence", "JesÃos", "Jesús"},
		{"ordinal folded at the start of a word", "the party's raison d'Ãatre", "the party's raison d'être"},
		{"capital among small letters", "SÃo Paulo, CONSTITUIÇÃo", ""},
		{"no-break space became a blank", "Ã la carte, cafÃ© et thÃ©", "à la carte, café et thé"},
		{"Mac Roman", "it‚Äôs a caf√©", "it’s a café"},
		{"code page 437", "it\u0393ÇÖs T├╝rkiye", "it’s Türkiye"},
		{"code page 850", "itÔÇÖs T├╝rkiye", "it’s Türkiye"},
		{"windows-1251 over Russian", "РџСѓС‚РёРЅ СЃРєР°Р·Р°Р»", "Путин сказал"},
		{"windows-1251 over marks", "вЂњNo,вЂќ he said", "“No,” he said"},
		{"windows-1250", "TĂĽrkiye, â€žneinâ€ś", "Türkiye, „nein“"},
		{"windows-1253", "β€\u009cItβ€™s a caf\u0393©,β€\u009d he said in TΓΌrkiye", "“It’s a café,” he said in Türkiye"},
		{"windows-1254 over Russian", "Ğ¿ÑƒÑ‚Ğ¸Ğ½", "путин"},
		{"emoji", "well ðŸ˜€ done", "well 😀 done"},
		{"byte-order mark inside", "ï»¿ANKARA: it ends", "ANKARA: it ends"},
		{"doubtful, licensed", "Ä–jo ir lÄ—tai. Å iaurÄ—", "Ėjo ir lėtai. Å iaurė"},

		{"capitals and a closing mark", "PARCE QUE MARQUÉ… “CAFÉ” SYÄ… TROMSØ—", ""},
		{"trade mark", "NESTLÉ® and NESTLÉ™, CAFÉ™", ""},
		{"French guillemets", "« la liberté », « déjà »… l’été »", ""},
		{"marks without blanks", "“the café”—the one—“été”—and politics—à la carte…été", ""},
		{"Portuguese capitals", "AMANHÃ… SÃO PAULO, “MAÇÔ, IRMÔ", ""},
		{"Czech closers", "„Níž“, „váš“, „těž…“", ""},
		{"Ukrainian capitals", "РІВНЕ, РІК, СІЧ, Рівне, Січ, Рєпін, М’ята", ""},
		{"Serbian", "Сњежана, Рјечник, Сједница", ""},
		{"Romanian with cedillas", "Ăştia sînt BĂŞICI, câştig", ""},
		{"Swedish unit", "5 Å… PÅ… Å, Å”", ""},
		{"drawing", "├── über\n└── Ältere\n", ""},
		{"roots", "x = √2, √y, 2√3", ""},
		{"Greek closers", "ΑΘΗΝΑ… «Η ΔΕΗ», «ναι», η ΕΕ… «πού»… «αυτή», ΤΩΝ ΕΛΛΗΝΩΝ— Ο Όμηρος, Ξ’ τάξη", ""},
		{"units", "Δ² and σ² at 5 Ω·m, ΔT ± 2, Σ…", ""},
		{"footnotes", "ÉTÉ² and CAFɹ", ""},
	} {
		want := c.want
		if want == "" {
			want = c.in
		}
		r := String(c.in, Options{})
		if r.Text != want {
			t.Errorf("%s: %q, want %q", c.name, r.Text, want)
		}
		if has(r, repaired) != (c.in != want) {
			t.Errorf("%s: notes %v", c.name, r.Notes)
		}
		check(t, c.in, Options{}, r)
	}
}

// TestComposed holds that what the readings have of letters with a mark is found decomposed too.
func TestComposed(t *testing.T) {
	n := 0
	for _, cm := range readings {
		for b := 0x80; b < 0x100; b++ {
			want := cm.DecodeByte(byte(b))
			apart := norm.NFD.String(string(want))
			if apart == string(want) || apart[0] < 'A' || apart[0] >= utf8.RuneSelf {
				continue
			}
			n++
			if got, size := character(apart + "x"); got != want || size != len(apart) {
				t.Errorf("%q is %q, want %q", apart, got, want)
			}
		}
	}
	if n < 200 {
		t.Errorf("only %d letters", n)
	}
}

// TestRepairOffsets follows the repaired text to the bytes it stands for, through two layers.
func TestRepairOffsets(t *testing.T) {
	in := mark8 + "at TÃƒÂ¼rkiye â€œnoâ€\uFFFD!"
	r := String(in, Options{})
	if want := "at Türkiye “no”!"; r.Text != want {
		t.Fatalf("%q, want %q", r.Text, want)
	}
	for _, c := range []struct{ text, input string }{{"ü", "ÃƒÂ¼"}, {"Türkiye", "TÃƒÂ¼rkiye"}, {"“", "â€œ"}, {"no", "no"}, {"”", "â€\uFFFD"}} {
		start := strings.Index(r.Text, c.text)
		a, b := r.Map.In(start), r.Map.In(start+len(c.text))
		if in[a:b] != c.input {
			t.Errorf("%q is %q of the input, want %q", c.text, in[a:b], c.input)
		}
		if r.Map.Out(a) != start || r.Map.Out(b) != start+len(c.text) {
			t.Errorf("%q: back to %d:%d", c.text, r.Map.Out(a), r.Map.Out(b))
		}
	}
}

// sentence is a sentence of news in a language.
type sentence struct{ lang, text string }

// sentences returns testdata/sentences.txt, every statement in every frame of its language, with every name where the frame has one.
func sentences(t *testing.T) []sentence {
	data, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []sentence
	var statements, names []string
	lang := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		kind, text, _ := strings.Cut(line, " ")
		switch kind {
		case "+":
			statements = append(statements, text)
		case "@":
			names = append(names, text)
		case "-":
			for _, s := range statements {
				s := strings.Replace(text, "*", s, 1)
				if !strings.Contains(text, "@") {
					all = append(all, sentence{lang, s})
					continue
				}
				for _, name := range names {
					all = append(all, sentence{lang, strings.Replace(s, "@", name, 1)})
				}
			}
		case "#":
		default: // a language
			lang, statements, names = strings.TrimSuffix(kind, ":"), nil, nil
		}
	}
	return all
}

// TestSentences repairs each sentence alone after each wrong reading, and leaves it as it is where it was read rightly.
func TestSentences(t *testing.T) {
	misread := func(cm *charmap.Charmap) func(string) string {
		return func(s string) string {
			var b strings.Builder
			for i := range len(s) {
				if c := cm.DecodeByte(s[i]); c != utf8.RuneError {
					b.WriteRune(c)
				} else {
					b.WriteRune(rune(s[i]))
				}
			}
			return b.String()
		}
	}
	all := sentences(t)
	t.Logf("%d sentences", len(all))
	if len(all) < 2000 {
		t.Fatalf("%d sentences", len(all))
	}
	if testing.Short() { // some of each language
		few := all[:0:0]
		for i := 0; i < len(all); i += 19 {
			few = append(few, all[i])
		}
		all = few
	}
	for _, s := range all {
		if r := String(s.text, Options{}); r.Text != s.text || len(r.Notes) > 0 {
			t.Errorf("clean %q: %q %v", s.text, r.Text, r.Notes)
		}
	}
	for _, c := range []struct {
		name  string
		read  func(string) string
		langs string // "" is all
		least int    // of 1000
	}{
		{"windows-1252", windows1252, "", 997}, {"latin-1", latin1, "", 997}, {"twice", func(s string) string { return windows1252(windows1252(s)) }, "", 997},
		{"windows-1254", misread(charmap.Windows1254), "", 997}, {"windows-1250", misread(charmap.Windows1250), "", 980},
		{"windows-1251", misread(charmap.Windows1251), "", 970}, {"windows-1257", misread(charmap.Windows1257), "", 770},
		{"macintosh", misread(charmap.Macintosh), "", 890}, {"code page 437", misread(charmap.CodePage437), "", 880},
		{"code page 850", misread(charmap.CodePage850), "", 900},
		{"windows-1254", misread(charmap.Windows1254), "tr", 997}, {"windows-1251", misread(charmap.Windows1251), "ru uk", 997},
		{"windows-1250", misread(charmap.Windows1250), "pl", 997}, {"windows-1253", misread(charmap.Windows1253), "el", 990},
	} {
		good, n := 0, 0
		for _, s := range all {
			in := c.read(s.text)
			if in == s.text || c.langs != "" && !strings.Contains(c.langs, s.lang) {
				continue
			}
			n++
			r := String(in, Options{})
			if r.Text == s.text {
				good++
			} else {
				t.Logf("%s: %q, want %q", c.name, r.Text, s.text)
			}
			check(t, in, Options{}, r)
		}
		t.Logf("%s %s: %d of %d", c.name, c.langs, good, n)
		if good*1000 < n*c.least || n == 0 {
			t.Errorf("%s: %d of %d repaired", c.name, good, n)
		}
	}
}
