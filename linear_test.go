package newsparse_test

import (
	"bufio"
	"bytes"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"github.com/newsparse/newsparse"
)

// A shape is a text that could be slow: head, and then what unit gives for 0, 1, 2 … up to the size.
type shape struct {
	name, head string
	unit       func(i int) string
	why        string // what a pass could do on it that is not linear
}

func (s shape) text(size int) string {
	var b strings.Builder
	b.Grow(size + 256)
	b.WriteString(s.head)
	for i := 0; b.Len() < size; i++ {
		b.WriteString(s.unit(i))
	}
	return b.String()
}

func same(unit string) func(int) string { return func(int) string { return unit } }

// word returns a word of its own for every number, in capitals and small letters: "Bacab".
func word(i int) string {
	w := []byte{byte('B' + i%20)}
	for i /= 20; len(w) < 3 || i > 0; i /= 25 {
		w = append(w, "aeiou"[i%5], byte('b'+i/5%5))
	}
	return string(w)
}

// newsText is ordinary copy, repeated.
const newsText = "Mayor Ana Duarte said on Tuesday that the Harbour Bridge in Lisbon would reopen. \"The bridge is safe,\" she said. " +
	"Engineers from Ponte SA, a Lisbon-based company, checked 1,500 cables, according to the city.\n\n"

var shapes = []shape{
	// characters
	{"straight marks", "", same(`"`), "pair each mark with all before it"},
	{"openers", "", same("“"), "look for the closer of each"},
	{"nested marks", "", same("“‘"), "go down with the nesting"},
	{"apostrophes", "", same("'a "), "look for the closer of each"},
	{"capitals", "", same("A"), "try every length of a name"},
	{"one word", "", same("a"), "look a word up by all its ends"},
	{"hyphens", "", same("a-"), "try every part of a word"},
	{"brackets", "", same("("), "look for the bracket that closes each"},
	{"closing brackets", "", same("a) "), "look for the bracket that opens each"},
	{"stops", "", same("."), "look ahead for the sentence after each"},
	{"dots and capitals", "", same("A."), "try every length of an abbreviation"},
	{"commas", "", same(", "), "look for the end of an apposition at each"},
	{"dashes", "", same("- "), "look for a dateline or a bullet at each"},
	{"blanks", "", same(" "), "look back over the blanks at each"},
	{"newlines", "", same("\n"), "look back over the empty lines at each"},
	{"carriage returns", "", same("\r"), "take CR and CRLF for two lines"},
	{"digits and stops", "", same("1,"), "try every end of a number"},
	{"combining marks", "e", same("\u0301"), "find the start of the cluster from each byte"},
	{"joined pictures", "", same("\U0001f469\u200d"), "the same with a cluster that joiners hold together"},
	{"flags", "", same("\U0001f1f9"), "count the flags before each"},
	{"prefixes", "", same("\u0600"), "the same with characters that join what follows"},
	{"syllables", "", same("\u1100"), "the same with jamo"},
	{"zero-width spaces", "a", same("\u200b"), "look back over what prints nothing"},
	{"bidi controls", "", same("\u202ea"), "warn of each"},
	{"ideographs", "", same("北"), "try every length of a word without blanks"},

	// decoding
	{"ill-formed bytes", "", same("\xff"), "count again what is valid at each"},
	{"half ill-formed", "", same("é\xe9"), "change the encoding in the middle"},
	{"zero bytes", "", same("a\x00"), "take it for UTF-16"},
	{"mojibake", "", same("Ã¼"), "repair character by character"},
	{"mojibake twice", "", same("Ã¢â‚¬"), "repair again and again"},
	{"decomposed mojibake", "", same("A\u0303"), "compose at each"},
	{"references", "", same("&quot;"), "look for the semicolon of each"},
	{"references of references", "&", same("amp;"), "decode again and again"},
	{"ampersands", "", same("&"), "look for the semicolon of each"},
	{"elements", "", same("<p>"), "look for the end of each"},
	{"open elements", "", same("<p "), "look for the end of each"},
	{"open comments", "", same("<!--"), "look for the end of each"},

	// sentences
	{"blanks after a stop", "a.", same(" "), "look ahead over the blanks from each (UAX #29, SB8)"},
	{"closers after a stop", "a.", same(")"), "look ahead over the closers from each"},
	{"marks after a stop", "a.", same(`"`), "look ahead over the marks from each"},
	{"no-break spaces", "a.", same("\u00a0"), "look ahead over the blanks from each"},
	{"joiners", "a.", same("\u200d"), "look ahead over what extends the stop"},
	{"digits behind a stop", "a. ", same("1"), "look ahead for a letter"},
	{"apostrophe and marks", "a'", same("\u0301"), "extend the apostrophe"},

	// structure
	{"header lines", "", same("date 2025-11-18 403\n"), "read a header at each line"},
	{"frames", "", same("\x01a1\x1f\n\x02"), "look for the end of each frame"},
	{"tags", "", same("UPDATE 1-"), "take tag after tag off the headline"},
	{"bullets", "", same("* Shares up 3 pct\n"), "take line after line for the deck"},
	{"bylines", "", same("By Ann Lee\n"), "look for the byline again at each line"},
	{"notices", "", same("(Corrects paragraph 2)\n"), "take notice after notice"},
	{"wrappers", "", same("(MENAFN - "), "look for the end of each bracket"},
	{"datelines", "", same("PARIS, Oct 22 (Reuters) - "), "take place after place"},
	{"places", "PARIS", same("/LONDON"), "resolve a list of places"},
	{"digest", "Round-up\n\n", same("ROME, Nov. 18 (AP) - Ferries sail again.\n\n"), "read a dateline at each paragraph"},
	{"bracketed agencies", "", same("(Reuters) "), "read a dateline at each"},
	{"credits", "", same("(Reporting by Ann Lee; "), "look for the end of each credit"},
	{"end marks", "A text.\n", same("-- END --\n"), "look for the end from each line"},
	{"repeated lines", "", same("This one line of more than sixty bytes stands here again and again.\n"), "compare each line with all before it"},
	{"rules and contacts", "A text.\n", same("___\nContact: a@b.example\n"), "take line after line for the footer"},
	{"wrapped lines", "", same("a line that is wrapped at a fixed width, and it goes on below as\n"), "join lines by looking at all of them"},

	// names
	{"initials", "", same("A "), "try every length of a name"},
	{"names", "", same("Abc "), "try every length of a name"},
	{"names joined by of", "", same("Bank of "), "try every length of a name"},
	{"names joined by and", "", same("Abc and "), "try every length of a list"},
	{"titles", "", same("Mr. "), "look for the name behind all titles"},
	{"a long name", "\"Yes we can do it now,\" said Ann ", same("A"), "look for the end of the name"},
	{"persons", "", same("Ann Lee met Bob Ray, Cy Poe and Di Fox. "), "compare each name with all before it"},
	{"new persons", "", func(i int) string { return "Ann " + word(i) + " met. " }, "compare each name with all before it"},
	{"one surname", "", func(i int) string { return word(i) + " Lee met Lee. " }, "weigh everyone of that surname at each mention"},
	{"one skeleton", "", func(i int) string {
		return "Ann P" + strings.Repeat("o", i%40) + "tr" + strings.Repeat("a", i/40%40) + "v met. "
	}, "compare spellings of equal consonants"},
	{"names of one hash", "", func(i int) string { return "Ann " + oneHash(i) + " met. " }, "look through a table slot by slot"},
	{"names of one sound", "", func(i int) string { return "Ann " + oneSound(i) + " met. " }, "the same where spellings are found"},
	{"acronyms", "", func(i int) string { return "European Central Bank (" + strings.ToUpper(word(i)) + ") met. " }, "look for the name of each acronym"},
	{"roles", "", func(i int) string { return word(i) + " minister Ann Lee met. The minister left. " }, "weigh every role at each nominal"},
	{"appositions", "", same("Ann Lee, the mayor, "), "look for the end of each apposition"},
	{"possessives", "", same("the mayor's "), "go up the chain of possessors"},
	{"pronouns", "", same("he "), "weigh everyone before at each pronoun"},
	{"two men", "Bob Ray and Cy Poe met.\n", same("He said he was late, he said.\n"), "the same with two who fit"},

	// speech
	{"news", "", same(newsText), "grow with the document"},
	{"news in one line", "", same(strings.ReplaceAll(newsText, "\n", " ")), "grow with the paragraph"},
	{"tagged quotes", "", same(`"a" he said. `), "look for the speaker of each"},
	{"unclosed after said", "", same(`said "`), "look for the closer of each"},
	{"unclosed paragraphs", "", same("“Word\n\n"), "go through all that is still open"},
	{"quotes and commas", "", same(`"a," `), "look for the tag of each"},
	{"who said", "", same("He said she said "), "embed clause in clause"},
	{"says of says", "", same("said that "), "embed clause in clause"},
	{"according to", "", same("according to "), "look for the clause of each"},
	{"relative clauses", "", same("who said, "), "look for the end of each clause"},
	{"alternation", "", func(i int) string { return "“I am " + word(i) + ".”\n\n" }, "look back for who speaks in turn"},
	{"transcript", "", func(i int) string { return strings.ToUpper(word(i)) + ": I know it.\n" }, "compare each speaker with all before"},
	{"quote in quote", "", same("\"He said 'no' to it,\" Ann Lee said Bob Ray said. "), "attribute quotes within quotes"},

	// dates
	{"weekdays", "", same("on Tuesday "), "look for the anchor of each"},
	{"dates", "", same("from 3 May 2020 to 5 June 2021 and "), "look for the end of a range"},
	{"months", "", same("May "), "take each for a date or a verb"},
	{"years", "", same("1990-"), "look for the end of a range"},
}

// slow are the shapes on which a pass is known to be worse than linear. One that no longer is has to leave the list.
var slow = map[string]bool{}

// filling are the shapes on which the statements may grow with a higher exponent from 16 to 256 KB: a name is compared with at most 16
// others of its consonants, which a small text does not have, and the names that number the persons grow longer with the text.
var filling = map[string]float64{"one surname": 1.15, "new persons": 1.1}

// exponents that a text may have in time and in statements that are run. Time grows a little more than the text, when it no longer
// fits the caches.
const (
	maxTime       = 1.2
	maxStatements = 1.05
)

// sizes of the texts for the fit of the exponent.
var sizes = []int{1 << 10, 16 << 10, 64 << 10, 256 << 10, 1 << 20, 4 << 20, 16 << 20}

// Whatever the shape, a parse takes time in proportion to the text.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	t.Run("time", linearTime)
	t.Run("statements", linearStatements)
}

// The processor time of a parse grows with the text and not faster: the exponent of 64 KB to 1 MB, with -long the one fitted to
// 1 KB to 16 MB, is at most 1.2. A quadratic pass has 2, and is not tried on the largest texts. What costs less a byte than news on the
// largest text is not looked at: there the memory's noise decides.
func linearTime(t *testing.T) {
	use := []int{64 << 10, 1 << 20}
	if *long {
		use = sizes
	} else { // what is freed is used again: fresh memory costs time of the kernel's, which only large texts need
		defer debug.SetGCPercent(debug.SetGCPercent(-1))
		defer debug.SetMemoryLimit(debug.SetMemoryLimit(2 << 30))
	}
	p := newsparse.Parser{MaxBytes: -1}
	news := strings.Repeat(newsText, use[len(use)-1]/len(newsText))
	newsCost := float64(cpu(func() { p.ParseString(news) })) / float64(len(news))
	for _, s := range shapes {
		texts, n, ns := make([]string, len(use)), make([]float64, len(use)), make([]float64, len(use))
		for i, size := range use {
			texts[i] = s.text(size)
			n[i], ns[i] = float64(len(texts[i])), math.Inf(1)
		}
		e := math.Inf(1)
		tried := len(use)
		for try := 0; try < 24 && !(e <= maxTime); try++ { // the machine may be busy with other things
			for i, text := range texts[:tried] {
				ns[i] = min(ns[i], float64(max(cpu(func() { p.ParseString(text) }), 1)))
				if e = exponent(n[:i+1], ns[:i+1]); i == len(use)-1 && ns[i]/n[i] < newsCost {
					e = min(e, maxTime)
				}
				if i > 2 && ns[i]/ns[i-1] > 3*n[i]/n[i-1] {
					tried = i + 1
					break
				}
			}
		}
		if *long {
			t.Logf("%-26s exponent %.2f, %.0f ns a byte", s.name, e, ns[tried-1]/n[tried-1])
		}
		if linear := e <= maxTime; linear == slow[s.name] {
			t.Errorf("%s: the exponent is %.2f, and slow says %t", s.name, e, slow[s.name])
		}
	}
}

// exponent fits y = c·x^e and returns e.
func exponent(x, y []float64) float64 {
	var sx, sy, sxx, sxy float64
	for i := range x {
		a, b := math.Log(x[i]), math.Log(y[i])
		sx, sy, sxx, sxy = sx+a, sy+b, sxx+a*a, sxy+a*b
	}
	n := float64(len(x))
	return (n*sxy - sx*sy) / (n*sxx - sx*sx)
}

// The statements that are run, which no clock and no load of the machine changes, grow with the text: their exponent from 16 to 256
// KB, with -long to 4 MB, is at most 1.05. The command is built with counters on every statement of the project and of uniseg.
func linearStatements(t *testing.T) {
	dir := t.TempDir()
	bin := filepath.Join(dir, "newsparse")
	if runtime.GOOS == "windows" {
		bin += ".exe"
	}
	build := exec.Command("go", "build", "-cover", "-covermode=atomic", "-coverpkg="+module+"/...,github.com/rivo/uniseg", "-o", bin, "./cmd/newsparse")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	use := []int{16 << 10, 256 << 10}
	if *long {
		use = []int{16 << 10, 256 << 10, 4<<20 - 4<<10} // with its last unit below the limit of the command
	}
	tool, err := exec.Command("go", "tool", "-n", "covdata").Output()
	if err != nil {
		t.Fatal(err)
	}
	covdata := strings.TrimSpace(string(tool))
	parallel(t, len(shapes), func(i int) {
		s := shapes[i]
		var n, ran []float64
		for _, size := range use {
			text := s.text(size)
			count, err := statements(bin, covdata, filepath.Join(dir, fmt.Sprint(i, "-", size)), text)
			if err != nil {
				t.Errorf("%s: %v", s.name, err)
				return
			}
			n, ran = append(n, float64(len(text))), append(ran, float64(count))
		}
		e := exponent(n, ran)
		if *long {
			t.Logf("%-26s exponent %.3f, %.1f statements a byte", s.name, e, ran[len(ran)-1]/n[len(n)-1])
		}
		if e > max(maxStatements, filling[s.name]) && !slow[s.name] {
			t.Errorf("%s: the exponent of the statements is %.3f: %.0f for %.0f bytes, %.0f for %.0f", s.name, e, ran[0], n[0], ran[1], n[1])
		}
	})
}

// statements returns how many statements the command runs for the text; covdata is the tool of Go that reads its counters.
func statements(bin, covdata, dir, text string) (int64, error) {
	if err := os.Mkdir(dir, 0o777); err != nil {
		return 0, err
	}
	cmd := exec.Command(bin, "parse")
	cmd.Env = append(os.Environ(), "GOCOVERDIR="+dir, "GOMAXPROCS=1")
	cmd.Stdin = strings.NewReader(text)
	if err := cmd.Run(); err != nil {
		return 0, err
	}
	profile := filepath.Join(dir, "profile")
	if out, err := exec.Command(covdata, "textfmt", "-i="+dir, "-o="+profile).CombinedOutput(); err != nil {
		return 0, fmt.Errorf("%w: %s", err, out)
	}
	data, err := os.ReadFile(profile)
	if err != nil {
		return 0, err
	}
	sum := int64(0)
	for sc := bufio.NewScanner(bytes.NewReader(data)); sc.Scan(); { // "file.go:1.2,3.4 STATEMENTS TIMES"
		if f := strings.Fields(sc.Text()); len(f) == 3 {
			statements, _ := strconv.ParseInt(f[1], 10, 64)
			times, _ := strconv.ParseInt(f[2], 10, 64)
			sum += statements * times
		}
	}
	if sum < int64(len(text)) {
		return 0, fmt.Errorf("%d statements for %d bytes", sum, len(text))
	}
	return sum, nil
}

// What is allocated for a text is bounded by its size.
func TestAllocation(t *testing.T) {
	for _, s := range shapes {
		text := s.text(256 << 10)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		new(newsparse.Parser).ParseString(text)
		runtime.ReadMemStats(&after)
		if ratio := float64(after.TotalAlloc-before.TotalAlloc) / float64(len(text)); ratio > 300 {
			t.Errorf("%s: %.0f bytes are allocated for each of the text", s.name, ratio)
		}
	}
}

// docs/shapes.md lists the shapes.
func TestShapesAreDocumented(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(&b, "# Hostile shapes\n\nTexts on which a parser of news could take more than linear time. Each is repeated up to a size; TestLinear holds the processor time\n"+
		"and the statements run against it: the fitted exponent of growth is at most %v and %v. `go test -run TestLinear -long -v -timeout 0 .`\n"+
		"prints the figures, with texts of 1 KB to 16 MB.\n\nThis list is written by `go test -run TestShapesAreDocumented -update .`\n\n"+
		"| # | shape | begins | what a pass could do |\n|---:|---|---|---|\n", maxTime, maxStatements)
	seen := map[string]bool{}
	for i, s := range shapes {
		begins := []rune(s.text(24))
		begins = begins[:min(len(begins), 24)]
		quoted := strings.NewReplacer("|", `\|`, "`", "'").Replace(strconv.QuoteToASCII(string(begins)))
		fmt.Fprintf(&b, "| %d | %s | `%s` | %s |\n", i+1, s.name, quoted, s.why)
		if seen[s.name] {
			t.Errorf("%s stands twice", s.name)
		}
		seen[s.name] = true
	}
	const file = "docs/shapes.md"
	if *update {
		if err := os.MkdirAll("docs", 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(file)
	if err != nil || string(data) != b.String() {
		t.Errorf("%s is not the list of shapes, %v: go test -run TestShapesAreDocumented -update .", file, err)
	}
	if len(shapes) < 60 {
		t.Errorf("%d shapes", len(shapes))
	}
}
