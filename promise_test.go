package newsparse_test

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/newsparse/newsparse"
	"github.com/newsparse/newsparse/check"
)

// texts returns the texts of testdata that the promises are tested on, by name: the corpus and the hostile files.
func texts(t testing.TB) map[string]string {
	t.Helper()
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(files) < 25 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	texts := map[string]string{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(f)] = string(data)
	}
	return texts
}

// Every text gives a sound article: the corpus, the hostile files and what is hardly a text.
func TestTotal(t *testing.T) {
	all := texts(t)
	for _, s := range []string{"", " ", "\n", "\r\n\r\n", "\x00", "Word", "No final newline", "\xff\xfe", "\xef\xbb\xbf", "\"", "“", "'", "(", "--", "date ",
		"A\u0301", "\u0301", "\u200d", "\U0001f1f9\U0001f1f7", "\x01\x02\x03\x04", "\x01 \x03ir a b 1\n\x02", "\x01ir a b 1\n\x02date 2025-11-18 403\x03",
		"\x01a1\x1f\n r s\nBC-Bridge,466<\nGMT<\x03", "\x03\x01a1\x1f\n\x02", "\x01a1\x1f\n\x02BC-Bridge,4 GMT<\x03", "(Reuters) -", "PARIS (Reuters) -", "By", "\"Yes,\" he said", "said", "said \"", "$&<>"} {
		all[fmt.Sprintf("%q", s)] = s
	}
	for name, s := range all {
		if err := check.Article(new(newsparse.Parser).ParseString(s)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if err := check.Article((&newsparse.Parser{AsIs: true}).ParseString(s)); err != nil {
			t.Errorf("%s, as it is: %v", name, err)
		}
	}
}

// InputOffset leads to the input: for clean UTF-8 to the same byte, after a mark to the byte behind it.
func TestInputOffset(t *testing.T) {
	const s = "Türkiye\r\n\r\n“Yes,” he said.\n"
	for mark, in := range map[int]string{0: s, 3: "\ufeff" + s} {
		a, err := newsparse.Parse(strings.NewReader(in))
		if err != nil {
			t.Fatal(err)
		}
		if a.Source != s {
			t.Fatalf("Source is %q", a.Source)
		}
		for i := range len(s) + 1 {
			if got := a.InputOffset(i); got != i+mark {
				t.Fatalf("InputOffset(%d) is %d with a mark of %d bytes", i, got, mark)
			}
		}
	}
}

// A shape is a text that could be slow: unit, repeated to size.
type shape struct{ name, head, unit string }

// newsText is ordinary copy, repeated.
const newsText = "Mayor Ana Duarte said on Tuesday that the Harbour Bridge in Lisbon would reopen. \"The bridge is safe,\" she said. " +
	"Engineers from Ponte SA, a Lisbon-based company, checked 1,500 cables, according to the city.\n\n"

var shapes = []shape{
	{"straight marks", "", `"`}, {"openers", "", "“"}, {"capitals", "", "A"}, {"initials", "", "A "}, {"names", "", "Abc "}, {"brackets", "", "("},
	{"combining", "e", "\u0301"}, {"titles", "", "Mr. "}, {"stops", "", "."}, {"blanks", "", " "}, {"newlines", "", "\n"}, {"ill-formed", "", "\xff"},
	{"tags", "", `"a" he said. `}, {"unclosed after said", "", `said "`}, {"one word", "", "a"}, {"hyphens", "", "a-"},
	{"news", "", newsText}, {"news in one line", "", strings.ReplaceAll(newsText, "\n", " ")},
	{"blanks after a stop", "a.", " "}, {"closers after a stop", "a.", ")"}, {"digits after blanks", "a. ", "1"}, {"marks after a stop", "a.", `"`},
	{"no-break spaces", "a.", "\u00a0"}, {"joiners", "a.", "\u200d"}, {"apostrophe and marks", "a'", "\u0301"}, {"numbers", "", "1,"},
	{"nested", "", "“‘"}, {"bracketed agencies", "", "(Reuters) "}, {"datelines", "", "PARIS, Oct 22 (Reuters) - "}, {"header lines", "", "date 2025-11-18 403\n"},
	{"who said", "", "He said she said "}, {"pronouns", "", "he "}, {"a long name", "\"Yes we can do it now,\" said Ann ", "A"}, {"unclosed paragraphs", "", "“Word\n\n"}, {"commas", "", ", "},
	{"persons", "", "Ann Lee met Bob Ray, Cy Poe and Di Fox. "}, {"says of says", "", "said that "}, {"and", "", "Abc and "}, {"of", "", "Bank of "},
	{"bylines", "", "By Ann Lee\n"}, {"credits", "", "(Reporting by Ann Lee; "}, {"weekdays", "", "on Tuesday "}, {"appositions", "", "Ann Lee, the mayor, "},
	{"entities", "", "&quot;"}, {"mojibake", "", "Ã¼"}, {"mojibake twice", "", "Ã¢â‚¬"},
	{"decomposed", "", "A\u0303"}, {"elements", "", "<p>"}, {"half ill-formed", "", "é\xe9"}, {"dashes", "", "- "}, {"quotes and commas", "", `"a," `}, {"apostrophes", "", "'a "}, {"dots and capitals", "", "A."},
}

func (s shape) text(size int) string {
	return s.head + strings.Repeat(s.unit, (size-len(s.head))/len(s.unit)+1)
}

// slow are the shapes on which a pass is known to be worse than linear. One that no longer is has to leave the list.
var slow = map[string]bool{}

// Sixteen times the text takes some sixteen times as long, whatever it is: at most three times that, twice over. A quadratic pass
// takes 256 times as long, and is not tried on the largest text.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	p := newsparse.Parser{MaxBytes: -1}
	for _, s := range shapes {
		linear := true
		for _, small := range []int{4 << 10, 64 << 10} {
			short, long := s.text(small), s.text(16*small)
			var ratio float64
			for range 3 { // the machine may be busy with other things
				if ratio = float64(cpu(func() { p.ParseString(long) })) / float64(cpu(func() { p.ParseString(short) })); ratio <= 3*16 {
					break
				}
			}
			if linear = ratio <= 3*16; !linear {
				t.Logf("%s: 16 times the text of %d bytes takes %.0f times as long", s.name, small, ratio)
				break
			}
		}
		if linear == slow[s.name] {
			t.Errorf("%s: linear is %t, and slow says %t", s.name, linear, slow[s.name])
		}
	}
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

const module = "github.com/newsparse/newsparse"

// The leaves import neither the root nor each other, but for what stands here; the library touches neither files nor the network.
func TestImports(t *testing.T) {
	below := map[string][]string{ // what a leaf may import, its own internal packages aside
		"name":  {"place", "internal/fold", "internal/lexicon", "internal/scan"},
		"place": {"internal/fold"},
	}
	leaves, err := filepath.Glob("internal/*")
	if err != nil {
		t.Fatal(err)
	}
	dirs := []string{".", "check"}
	for _, leaf := range append(leaves, "name", "place") {
		if _, err := os.Stat(leaf); err != nil {
			continue
		}
		dirs = append(dirs, leaf)
		filepath.WalkDir(leaf, func(dir string, e os.DirEntry, err error) error {
			if err == nil && e.IsDir() && dir != leaf && strings.Contains(dir, "/internal/") {
				dirs = append(dirs, dir)
			}
			return nil
		})
	}
	allowed := []string{"golang.org/x/text/", "github.com/rivo/uniseg"}
	for _, dir := range dirs {
		p, err := build.ImportDir(dir, 0)
		if err != nil {
			if errors.As(err, new(*build.NoGoError)) {
				continue
			}
			t.Fatal(err)
		}
		leaf, _, _ := strings.Cut(filepath.ToSlash(dir), "/internal/")
		for _, path := range p.Imports {
			switch own, inside := strings.CutPrefix(path, module); {
			case path == "unsafe" || path == "C" || path == "os" || path == "log" || path == "plugin" || strings.HasPrefix(path, "net") || strings.HasPrefix(path, "os/"):
				t.Errorf("%s imports %s", dir, path)
			case inside && dir != "." && dir != "check":
				own = strings.TrimPrefix(own, "/")
				if !strings.HasPrefix(own, leaf+"/") && !slices.Contains(below[leaf], own) {
					t.Errorf("the leaf %s imports %s", dir, path)
				}
			case !inside && strings.Contains(path, "."):
				if !slices.ContainsFunc(allowed, func(a string) bool { return strings.HasPrefix(path, a) }) {
					t.Errorf("%s imports %s", dir, path)
				}
			}
		}
	}
}

// Importing the library and all its tables runs no code and allocates next to nothing.
func TestNoInitCost(t *testing.T) {
	bin := filepath.Join(t.TempDir(), "newsparse")
	if runtime.GOOS == "windows" {
		bin += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", bin, "./cmd/newsparse").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cmd := exec.Command(bin, "version")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace bytes.Buffer
	cmd.Stderr = &trace
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	line := regexp.MustCompile(`^init (\S+) @.*, (\d+) bytes, (\d+) allocs`)
	lines := 0
	for sc := bufio.NewScanner(&trace); sc.Scan(); {
		m := line.FindStringSubmatch(sc.Text())
		if m == nil {
			continue
		}
		lines++
		var n int
		fmt.Sscan(m[2], &n)
		if strings.HasPrefix(m[1], module) && n > 4<<10 {
			t.Errorf("%s allocates %s bytes before main", m[1], m[2])
		}
	}
	if lines == 0 {
		t.Errorf("no trace:\n%s", trace.String())
	}
}

// The table of passes in the package comment is what parse does, and each pass is a method in the file of its name.
func TestPasses(t *testing.T) {
	fset := token.NewFileSet()
	parse := func(name string) *ast.File {
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	method := func(f *ast.File, name string) *ast.FuncDecl {
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil && fn.Name.Name == name {
				return fn
			}
		}
		return nil
	}
	var passes []string
	ast.Inspect(method(parse("newsparse.go"), "parse").Body, func(n ast.Node) bool {
		if s, ok := n.(*ast.ExprStmt); ok {
			if call, ok := s.X.(*ast.CallExpr); ok && len(call.Args) == 0 {
				if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
					passes = append(passes, sel.Sel.Name)
				}
			}
		}
		return true
	})
	_, table, _ := strings.Cut(parse("doc.go").Doc.Text(), "# Passes")
	var documented []string
	for line := range strings.Lines(table) {
		if rest, ok := strings.CutPrefix(line, "\t"); ok {
			documented = append(documented, strings.Fields(rest)[0])
		}
	}
	if !slices.Equal(passes, documented) {
		t.Errorf("parse runs   %s\ndoc.go tells %s", passes, documented)
	}
	for _, name := range passes {
		if fn := method(parse(name+".go"), name); fn == nil || fn.Doc == nil {
			t.Errorf("%s.go has no method %s with a comment", name, name)
		}
	}
}

// Every generated table says so, stands beside a go:generate line, and its generator has a test that it is fresh.
func TestTablesAreGenerated(t *testing.T) {
	n := 0
	err := filepath.WalkDir(".", func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasPrefix(e.Name(), "z") || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		n++
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if !regexp.MustCompile(`(?m)^// Code generated .* DO NOT EDIT\.$`).Match(data) {
			t.Errorf("%s does not say that it is generated", path)
		}
		dir := filepath.Dir(path)
		found := func(pattern, what string) {
			files, _ := filepath.Glob(filepath.Join(dir, pattern))
			for _, f := range files {
				if data, err := os.ReadFile(f); err == nil && bytes.Contains(data, []byte(what)) {
					return
				}
			}
			t.Errorf("%s: nothing says %q in %s", path, what, filepath.Join(dir, pattern))
		}
		found("*.go", "//go:generate go run ")
		found("gen/*_test.go", "go generate")
		return nil
	})
	if err != nil || n == 0 {
		t.Errorf("%d tables, %v", n, err)
	}
}

// Every text of up to four of these symbols gives a sound article; with the flag -long of up to six.
func TestSmallWorld(t *testing.T) {
	symbols := []string{`"`, "“", "”", "'", "a", "A", ".", " ", "\n", "(", "\xff", "\u0301"}
	p := new(newsparse.Parser)
	n := 0
	var grow func(s string, left int)
	grow = func(s string, left int) {
		n++
		if err := check.Article(p.ParseString(s)); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		for _, c := range symbols {
			if left > 0 {
				grow(s+c, left-1)
			}
		}
	}
	length := 4
	if *long {
		length = 6
	}
	grow("", length)
	t.Logf("%d texts", n)
}

var long = flag.Bool("long", false, "run the tests that take minutes")
