package newsparse_test

import (
	"bufio"
	"bytes"
	"errors"
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
)

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

const module = "github.com/newsparse/newsparse"

// The leaves import neither the root nor each other, but for what stands here; the library touches neither files nor the network.
func TestImports(t *testing.T) {
	below := map[string][]string{ // what a leaf may import, its own internal packages aside
		"name":  {"place", "internal/fold", "internal/lexicon", "internal/load", "internal/scan"},
		"place": {"internal/fold", "internal/toponym"},

		"internal/decode":   {"internal/load"},
		"internal/fold":     {"internal/load"},
		"internal/lexicon":  {"internal/wordhash"},
		"internal/scan":     {"internal/load", "internal/wordhash"},
		"internal/wordhash": {"internal/load"},
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
		found := func(dir, pattern, what string) []string {
			files, _ := filepath.Glob(filepath.Join(dir, pattern))
			for _, f := range files {
				data, err := os.ReadFile(f)
				if err != nil {
					continue
				}
				if m := regexp.MustCompile(what).FindStringSubmatch(string(data)); m != nil {
					return m
				}
			}
			t.Errorf("%s: nothing says %q in %s", path, what, filepath.Join(dir, pattern))
			return nil
		}
		if m := found(dir, "*.go", `(?m)^//go:generate go run (?:-C (\S+) )?\./gen$`); m != nil {
			found(filepath.Join(dir, m[1], "gen"), "*_test.go", "go generate")
		}
		return nil
	})
	if err != nil || n == 0 {
		t.Errorf("%d tables, %v", n, err)
	}
}
