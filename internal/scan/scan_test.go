package scan

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

var kindNames = map[Kind]string{Word: "word", Number: "number", Possessive: "possessive", Mark: "mark", Stop: "stop", Comma: "comma",
	Semicolon: "semicolon", Colon: "colon", Dash: "dash", Open: "open", Close: "close", Symbol: "symbol"}

// tokens tells the tokens of s as "text/kind", one after the other.
func tokens(s string) string {
	var out []string
	for _, t := range Tokens(nil, s, table) {
		out = append(out, s[t.Start:t.End]+"/"+kindNames[t.Kind])
	}
	return strings.Join(out, " ")
}

// words are the tokens of s as "text/kind", a word without its kind.
func words(s string) string { return strings.ReplaceAll(tokens(s), "/word", "") }

func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want, reason string }{
		{"", "", "nothing holds nothing"},
		{" \t\r\n\x00", "", "blanks and control characters are no tokens"},
		{"The bridge reopened", "The bridge reopened", "blanks part words"},
		{"one\ntwo\r\nthree\rfour\u2028five\u2029six\u0085seven", "one two three four five six seven", "every line break parts words"},

		{"He didn't, Ja'far says", "He didn't ,/comma Ja'far says", "an apostrophe between letters belongs to the word"},
		{"don’t don＇t Shaʼban", "don’t don＇t Shaʼban", "an apostrophe has many glyphs"},
		{"Zelensky's Zelensky’s MOSCOW'S", "Zelensky 's/possessive Zelensky ’s/possessive MOSCOW 'S/possessive", "the 's of a possessive is a token of its own"},
		{"it's rock's's", "it 's/possessive rock's 's/possessive", "whatever the word, and the last one of two"},
		{"the 'mayor's' x", "the '/mark mayor 's/possessive '/mark x", "a mark behind a possessive"},
		{"don'\u0301t a-\u0301b Ann's\u0301", "don '\u0301/mark t a -\u0301/dash b Ann's\u0301", "what carries a combining mark joins nothing"},
		{"the workers' rights", "the workers '/mark rights", "an apostrophe behind a word is a mark"},
		{"the '80s", "the '/mark 80s", "and before a number"},
		{"O'5", "O '/mark 5/number", "an apostrophe does not join digits"},

		{"Al-Thani London-based F-16 16-year-old", "Al-Thani London-based F-16 16-year-old", "a hyphen inside joins"},
		{"Jean‐Paul Jean‑Paul", "Jean‐Paul Jean‑Paul", "the hyphens of Unicode do, too"},
		{"two- and three-day", "two -/dash and three-day", "a hyphen behind a word is a dash"},
		{"Reuters -The", "Reuters -/dash The", "and one before a word"},
		{"safe--for now", "safe --/dash for now", "two hyphens are one dash"},
		{"safe---for", "safe ---/dash for", "and so are three"},
		{"a—b – c − d", "a —/dash b –/dash c −/dash d", "dashes part words"},
		{"1914-18", "1914/number -/dash 18/number", "a hyphen between numbers is a dash"},

		{"1,500.5 10:30 3.14", "1,500.5/number 10:30/number 3.14/number", "separators inside a number"},
		{"In 1990, 2.", "In 1990/number ,/comma 2/number ./stop", "and behind it"},
		{"1,a 1.b", "1/number ,/comma a 1/number ./stop b", "a separator needs a digit after it"},
		{"1990s 5G 7th", "1990s 5G 7th", "digits with letters are a word"},
		{"٣٤ ١٬٢", "٣٤/number ١/number ٬/symbol ٢/number", "digits of other scripts are digits"},

		{"U.S. a.m. J. Smith", "U.S. a.m. J. Smith", "initials hold their stops"},
		{"U.S.-led U.S.‐led", "U.S.-led U.S.‐led", "and join by a hyphen"},
		{"the U.S.- and", "the U.S. -/dash and", "which needs a letter after it"},
		{"So did I. He left", "So did I ./stop He left", "\"I\" is a word, no initial"},
		{"plan b. He", "plan b ./stop He", "nor is a small letter"},
		{"U.S.A. won.", "U.S.A. won ./stop", "any number of initials"},
		{"U.2.", "U. 2/number ./stop", "a digit is no initial"},
		{"St. Mr. Co.", "St ./stop Mr ./stop Co ./stop", "abbreviations of two letters and more do not"},
		{"É. Zola", "É ./stop Zola", "a letter beyond ASCII does not hold its stop"},

		{"\"Yes,\" she said.", "\"/mark Yes ,/comma \"/mark she said ./stop", "marks around speech"},
		{"“a” ‘b’ «c» ‹d› „e‟ 「f」", "“/mark a ”/mark ‘/mark b ’/mark «/mark c »/mark ‹/mark d ›/mark „/mark e ‟/mark 「/mark f 」/mark", "of every glyph"},
		{"``a'' b", "``/mark a ''/mark b", "two single marks are one"},
		{"'''a", "''/mark '/mark a", "of three, the outer two go together"},
		{"a'''", "a '/mark ''/mark", "at the end, too"},
		{"&quot;a&QUOT; &#39;b&rsquo; &quo;", "&quot;/mark a &QUOT;/mark &#39;/mark b &rsquo;/mark &/symbol quo ;/semicolon", "the character references of marks are marks"},
		{"AT&T &amp; R&D", "AT &/symbol T &/symbol amp ;/semicolon R &/symbol D", "other ampersands are symbols"},
		{"6'2\" 24″", "6/number '/mark 2/number \"/mark 24/number ″/mark", "primes are marks until their neighbours are known"},

		{"No!? Well... yes…", "No !/stop ?/stop Well .../stop yes …/stop", "stops; a row of dots is one"},
		{"a. . b", "a ./stop ./stop b", "dots with a blank between them are two"},
		{"a; b: c，d：e、f", "a ;/semicolon b :/colon c ，/comma d ：/colon e 、/comma f", "the lesser stops"},
		{"(a) [b] {c} （d）", "(/open a )/close [/open b ]/close {/open c }/close （/open d ）/close", "brackets"},
		{"$5 % © ☃", "$/symbol 5/number %/symbol ©/symbol ☃/symbol", "the rest are symbols"},
		{"好。对！", "好 。/stop 对 ！/stop", "the stops of other scripts"},

		{"Ka\u200bbul Ka\u00adbul Ka\u200b\u200c\u2060bul", "Ka\u200bbul Ka\u00adbul Ka\u200b\u200c\u2060bul", "what prints nothing does not part a word"},
		{"Ka" + strings.Repeat("\u200b", 9) + "bul Ka" + strings.Repeat("\u200b", 10) + "bul", "Ka" + strings.Repeat("\u200b", 9) + "bul Ka bul", "unless there are more than nine of them"},
		{"Kabul\u200b, \u200bOslo", "Kabul ,/comma Oslo", "and belongs to none at its edge"},
		{"Jose\u0301 said.\u0301 -\u0301- '\u0301'", "Jose\u0301 said .\u0301/stop -\u0301-/dash '\u0301/mark '/mark", "a combining mark belongs to what stands before it"},
		{"Go\u0308ring 1\u03015 &quot;\u0301", "Go\u0308ring 1\u03015/number &/symbol quot ;\u0301/semicolon", "in a word, a number and a reference"},
		{"\u0301 x", "\u0301 x", "a mark of no letter is a word"},
	} {
		got := words(c.text)
		if got != c.want {
			t.Errorf("%s:\n in %q\ngot %q\nwant %q", c.reason, c.text, got, c.want)
		}
	}
}

// shapes tells the shape of every token of s: C capital, A all capitals, H hyphen, D digit, N beyond ASCII, I initials; before it "|"
// for a break and "_" for blanks.
func shapes(s string) string {
	var b strings.Builder
	for _, t := range Tokens(nil, s, table) {
		switch {
		case t.Is(Break):
			b.WriteByte('|')
		case t.Is(Space):
			b.WriteByte('_')
		}
		b.WriteString(s[t.Start:t.End])
		if sh := t.Shape &^ (Space | Break); sh != 0 {
			b.WriteByte('/')
			for _, f := range []struct {
				Shape
				letter byte
			}{{Capital, 'C'}, {AllCaps, 'A'}, {Hyphen, 'H'}, {Digit, 'D'}, {NonASCII, 'N'}, {Dotted, 'I'}} {
				if sh&f.Shape != 0 {
					b.WriteByte(f.letter)
				}
			}
		}
	}
	return b.String()
}

func TestShapes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The bridge", "|The/C_bridge"},
		{"a,b", "|a,b"},
		{"a\nb", "|a|b"},
		{"a \n\n b", "|a|b"},
		{"a\r\nb\rc", "|a|b|c"},
		{"a\u2028b\u2029c\u0085d", "|a|b|c|d"},
		{"a\tb\u00a0c\u2003d", "|a_b_c_d"},
		{"TASS UN A a", "|TASS/CA_UN/CA_A/C_a"},
		{"McDonald iPhone", "|McDonald/C_iPhone"},
		{"U.S. J. a.m.", "|U.S./CAI_J./CI_a.m./I"},
		{"U.S.-led", "|U.S.-led/CHI"},
		{"Al-Thani low-cost", "|Al-Thani/CH_low-cost/H"},
		{"F-16 G20 B2B", "|F-16/CHD_G20/CD_B2B/CAD"},
		{"1990s 16-year-old 18 1st-Class", "|1990s/D_16-year-old/HD_18/D_1st-Class/HD"},
		{"Ö1 Türk İzmir ÖVP éa ǅ", "|Ö1/CDN_Türk/CN_İzmir/CN_ÖVP/CAN_éa/N_ǅ/CN"},
		{"Jean‐Paul", "|Jean‐Paul/CHN"},
		{"Ka\u200bbul", "|Ka\u200bbul/CN"},
		{"Jose\u0301", "|Jose\u0301/CN"},
		{"好 ①", "|好/N_①/N"},
		{"“a” — …", "|“/Na”/N_—/N_…/N"},
		{"$", "|$"},
		{"a \u200bb", "|a_b"},
		{"a\u200b b", "|a_b"},
		{"\u200bb", "|b"},
	} {
		if got := shapes(c.text); got != c.want {
			t.Errorf("%q:\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}

// newsroom are the facts of a few words.
type newsroom struct{ s string }

func (f newsroom) Next(i, _ int) int { return i }

func (f newsroom) Abbrev(t Token) Abbrev {
	switch f.s[t.Start:t.End] {
	case "Mr", "Gen", "No", "St":
		return Title
	case "Inc", "Corp", "Nov", "p.m":
		return Perhaps
	}
	return NoAbbrev
}

func (f newsroom) Opens(t Token) bool {
	switch f.s[t.Start:t.End] {
	case "The", "the", "He", "In", "But", "That":
		return true
	}
	return false
}

// The bar stands where a sentence ends and another begins.
func TestSentences(t *testing.T) {
	for _, c := range []struct{ text, reason string }{
		{"The bridge reopened", "a text without a stop is a sentence"},
		{"The bridge reopened. |Traffic rose.", "a stop"},
		{"Is it safe? |Yes! |It is… |So they say... |Fine.", "every stop"},
		{"\"It is safe.\" |Traffic rose.", "a closing mark belongs to the sentence"},
		{"(It is safe.) |Traffic rose.", "a bracket, too"},
		{"“It is (quite) safe.”) |Traffic rose.", "and both"},
		{"\"It is safe.\" |\"It is not.\"", "an opening mark belongs to the next"},
		{"It is safe. |(Traffic rose.)", "and an opening bracket"},
		{"It is safe. |“‘Traffic rose.’”", "and several"},
		{"The price rose 1.5 percent. |It fell.", "a stop inside a number"},
		{"The site, www.example.org/news, is down. |It was up.", "a stop inside an address"},
		{"It is safe. and then it fell", "a small letter goes on"},
		{"It is safe!, he said", "a comma goes on"},
		{"It is safe!; he said", "a semicolon"},
		{"It is safe!: he said", "a colon"},
		{"It is safe? - he said", "a dash"},
		{"It is safe? ) he said", "a bracket"},
		{"It is safe. |15 people left.", "a number begins a sentence"},
		{"It is safe. |élan vital rose.", "a letter beyond ASCII may begin one"},
		{"It is safe. |\"and cheap\" is the slogan.", "small letters in marks may begin one"},

		{"Mr. Smith left. |Gen. Jones stayed.", "a title"},
		{"Talks with Mr. The Rock ended.", "a title is never the end"},
		{"Acme Inc. Chairman Bob left.", "an abbreviation before a name goes on"},
		{"He runs Acme Inc. |The firm is large.", "before a word that opens sentences it ends"},
		{"He runs Acme Inc.\" |Traffic rose.", "with a closing mark it ends"},
		{"He runs \"Acme Inc.\" as before.", "but not before a small letter"},
		{"on Nov. 18 in Oslo. |It fell.", "before a number it goes on"},
		{"He runs Acme Inc... |Traffic rose.", "a row of dots is no abbreviation's stop"},
		{"The U.S. Senate voted. |It passed.", "initials before a name"},
		{"He left the U.S. |The court sat.", "before a word that opens sentences"},
		{"the U.S. \"does not have the capacity\" for it", "before speech that goes on"},
		{"He left the U.S.) |Traffic rose.", "before a bracket"},
		{"John F. Kennedy won. |J. Smith lost.", "a single initial"},
		{"They chose plan B. |The others left.", "which ends a sentence behind a small word where a word opens one"},
		{"He met George W. The Rock left.", "but not behind a name"},
		{"the U.S.-led group left. |It won.", "a compound"},

		{"\"Go,\" he said.|Trump claimed otherwise.", "a blank lost between two sentences"},
		{"by Node.js and example.org sites", "a small letter after the stop is no sentence"},
		{"the 9.Trump line", "a number before it is none"},
		{"an I.Trump line", "a single letter before it is none"},
		{"see the Visit.Trump page", "a name before it is none"},
		{"the plan b.Trump line", "nor is a small letter"},
		{"He works for Example.Org. |The site is down.", "a stop behind one that ends nothing"},
		{"Acme Inc. (OSE: ACME) left.", "a bracket behind an abbreviation goes on"},
		{"He left Acme Inc. |(The firm is large.)", "save where a word opens a sentence in it"},
		{"Room 5 B. The others left.", "an initial behind a number"},
		{"He chose plan B. Kennedy left.", "or before a name"},
		{"Mr . |Smith left.", "a stop with a blank before it is no abbreviation's"},
		{"He called him Mr... |Smith left.", "nor is a row of dots behind a title"},
		{"So there!|Trump claimed otherwise.", "after any stop"},
		{"he said..Trump claimed", "nor is a row of dots"},
		{"he said.NATO claimed", "nor are capitals after it"},
		{"he said.X claimed", "nor is a letter"},
	} {
		text := strings.ReplaceAll(c.text, "|", "")
		toks := Tokens(nil, text, table)
		var got strings.Builder
		at := 0
		ends := Sentences(nil, toks, 0, len(toks), newsroom{text})
		for i, end := range ends {
			if i+1 == len(ends) {
				break
			}
			next := int(toks[end].Start)
			got.WriteString(text[at:next] + "|")
			at = next
		}
		if got.WriteString(text[at:]); got.String() != c.text {
			t.Errorf("%s:\ngot  %s\nwant %s", c.reason, got.String(), c.text)
		}
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"a", []string{"a"}},
		{"a\nb\n", []string{"a", "b"}},
		{"a\n\nb", []string{"a", "", "b"}},
		{"\n", []string{""}},
		{"a\r\nb\rc\n\rd\r", []string{"a", "b", "c", "", "d"}},
		{"a\u0085b\u2028c\u2029d", []string{"a", "b", "c", "d"}},
		{"Â é € …\u2027\u202a", []string{"Â é € …\u2027\u202a"}},
		{"a\fb\vc", []string{"a\fb\vc"}},
		{"a\xc2", []string{"a\xc2"}},
		{"a\xe2\x80", []string{"a\xe2\x80"}},
	} {
		var got []string
		at := 0
		for _, l := range Lines(nil, c.text) {
			if l.Start != at || l.End < l.Start || l.Next < l.End {
				t.Fatalf("%q: line %+v after %d", c.text, l, at)
			}
			got = append(got, c.text[l.Start:l.End])
			at = l.Next
		}
		if at != len(c.text) || !slices.Equal(got, c.want) {
			t.Errorf("%q: %q up to %d, want %q", c.text, got, at, c.want)
		}
	}
}

// alphabet has characters of every class that the scanner tells apart, and what joins with them.
var alphabet = []string{"a", "é", "e", "A", "É", "I", "s", "S", "1", "٣", " ", "\n", "\r", "\u0085", "\u2028", "\t", "\u00a0", "\x00", ".", ",", ";", ":", "!", "?", "…",
	"'", "’", "\"", "“", "”", "`", "-", "\u2010", "–", "(", ")", "&", "&quot;", "quot;", "$", "☃", "\u0301", "\u200b", "\u200d", "\ufe0f", "👩", "🇫", "好", "क", "्", "ᄀ", "ᅡ", "\u0600", "Ҩ"}

// random returns n symbols of the alphabet, those of ASCII more often.
func random(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		k := len(alphabet)
		if r.IntN(2) == 0 {
			k = 38
		}
		b.WriteString(alphabet[r.IntN(k)])
	}
	return b.String()
}

// Cluster finds the boundaries of Unicode.
func TestCluster(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		s := random(r, 1+r.IntN(8))
		rest := s
		for i := 0; i < len(s); {
			c, tail, _, _ := uniseg.FirstGraphemeClusterInString(rest, -1)
			end := Cluster(s, i)
			if end != i+len(c) {
				t.Fatalf("%q: the cluster at %d ends at %d, in Unicode at %d", s, i, end, i+len(c))
			}
			i, rest = end, tail
		}
	}
}

// Tokens are in order, begin and end on cluster boundaries, and lose nothing that is printed; appending leaves what was there.
func TestTokensProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		s := random(r, r.IntN(12))
		boundary := map[int]bool{0: true}
		for i := 0; i < len(s); {
			i = Cluster(s, i)
			boundary[i] = true
		}
		before := []Token{{Start: 7, End: 9, Kind: Comma}}
		toks := Tokens(before, s, table)
		if toks[0] != before[0] {
			t.Fatalf("%q: Tokens changed what it appends to", s)
		}
		at := 0
		for _, tok := range toks[1:] {
			start, end := int(tok.Start), int(tok.End)
			if start < at || end <= start || end > len(s) || !boundary[start] || !boundary[end] || tok.Kind < Word || tok.Kind > Symbol {
				t.Fatalf("%q: token %+v after %d", s, tok, at)
			}
			gap := s[at:start]
			if printed(gap) {
				t.Fatalf("%q: %q is lost before %q", s, gap, s[start:end])
			}
			if want := at == 0 || strings.ContainsAny(gap, "\n\r\u0085\u2028\u2029"); tok.Is(Break) != want {
				t.Fatalf("%q: a break before %q is %t", s, s[start:end], !want)
			}
			if want := at == 0 || strings.ContainsFunc(gap, func(r rune) bool { return !Invisible(r) }); tok.Is(Space) != want {
				t.Fatalf("%q: blanks before %q are %t", s, s[start:end], !want)
			}
			for i := start; i < end; {
				n := Cluster(s, i)
				if c, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsSpace(c) {
					t.Fatalf("%q: a blank inside of %q", s, s[start:end])
				}
				i = n
			}
			at = end
		}
		if printed(s[at:]) {
			t.Fatalf("%q: %q is lost at the end", s, s[at:])
		}
		if again := Tokens(before, s, table); !slices.Equal(again, toks) {
			t.Fatalf("%q: twice the same text, not the same tokens", s)
		}
	}
}

// printed reports whether anything of s shows.
func printed(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.Is(unicode.C, r) && !unicode.Is(unicode.M, r) && !Invisible(r)
	})
}

// What stands before a text, or behind it, with a line break between changes none of its tokens.
func TestTokensOfParts(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 10_000 {
		a, b := random(r, r.IntN(8)), random(r, r.IntN(8))
		first, second := Tokens(nil, a+"\n", table), Tokens(nil, "\n"+b, table)
		both := Tokens(nil, a+"\n"+b, table)
		want := slices.Clone(first)
		for _, tok := range second {
			tok.Start += int32(len(a))
			tok.End += int32(len(a))
			want = append(want, tok)
		}
		// the first token of all has the start of the text before it; a carriage return at the end of a joins the line break
		if strings.HasSuffix(a, "\r") || len(first) == 0 {
			continue
		}
		if !slices.Equal(both, want) {
			t.Fatalf("%q and %q:\ngot  %v\nwant %v", a, b, both, want)
		}
	}
}

// The sentences of a paragraph are all of its tokens, in order, none of them empty.
func TestSentencesProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 20_000 {
		s := random(r, r.IntN(16))
		toks := Tokens(nil, s, table)
		ends := Sentences([]int32{-5}, toks, 0, len(toks), newsroom{s})
		if ends[0] != -5 {
			t.Fatalf("%q: Sentences changed what it appends to", s)
		}
		at := int32(0)
		for _, end := range ends[1:] {
			if end <= at || int(end) > len(toks) {
				t.Fatalf("%q: a sentence ends at %d after %d of %d tokens", s, end, at, len(toks))
			}
			at = end
		}
		if int(at) != len(toks) {
			t.Fatalf("%q: the sentences end at %d of %d tokens", s, at, len(toks))
		}
	}
}

// What prints nothing, and its neighbours that do.
func TestInvisible(t *testing.T) {
	const invisible = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff"
	for r := rune(0); r <= 0xffff; r++ {
		if want := strings.ContainsRune(invisible, r) && r != utf8.RuneError; Invisible(r) != want {
			t.Errorf("%+q prints nothing: %t", r, !want)
		}
	}
}
