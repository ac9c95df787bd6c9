// Command mutate tells how much the tests of a package notice. It changes one operator of the package at a time and runs the tests:
// a mutant that fails them is killed, one that passes has survived and shows a behaviour that no test holds.
//
//	go run ./tools/mutate ./internal/fold
//	go run ./tools/mutate -files 'dateline|quotemark' -run 'Structure|Quote' .
//	go run ./tools/mutate -by . -run Corpus ./internal/scan
//	go run ./tools/mutate -again OUTPUT ./internal/fold
//
// The operators are those of comparison (negated, and with the bound moved by one), of logic, of arithmetic, and negations. All
// mutants are compiled into one test binary, where an environment variable chooses between them; only the tests that come to a
// mutant are run on it. A mutant that takes many times the processor time of the tests counts as killed.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/tools/go/packages"
)

func main() {
	files := flag.String("files", "", "mutate only the files whose names match this expression")
	by := flag.String("by", "", "run the tests of this package (default: the one that is mutated)")
	run := flag.String("run", "", "run only the tests that match this expression")
	again := flag.String("again", "", "run only the mutants that stand in this file, the output of an earlier run on the same code")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: mutate [-files REGEXP] [-by PACKAGE] [-run REGEXP] [-again OUTPUT] PACKAGE")
		os.Exit(2)
	}
	if *by == "" {
		*by = flag.Arg(0)
	}
	if err := mutate(os.Stdout, flag.Arg(0), *files, *by, *run, *again); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

// mutate runs all mutants, or those of an earlier output, and prints the survivors and the score to w.
func mutate(w io.Writer, pattern, files, by, run, again string) error {
	tmp, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	m := mutation{tmp: tmp}
	if err := m.write(pattern, files); err != nil {
		return err
	}
	if err := m.build(by); err != nil {
		return err
	}
	if err := m.reach(run); err != nil {
		return err
	}
	var earlier []byte
	if again != "" {
		if earlier, err = os.ReadFile(again); err != nil {
			return err
		}
	}
	n, killed, reached := 0, 0, 0
	for i := range m.mutants {
		mu := &m.mutants[i]
		if again != "" && !bytes.Contains(earlier, []byte(" "+mu.String()+"\n")) {
			continue
		}
		n++
		if len(mu.tests) > 0 {
			reached++
			if m.kills(i+1, mu) {
				killed++
			} else {
				fmt.Fprintln(w, "survived ", mu)
			}
		} else {
			fmt.Fprintln(w, "not run  ", mu)
		}
	}
	fmt.Fprintf(w, "%s: %d mutants, %d killed (%.1f %%), %d survived, %d not run by any test\n", pattern, n, killed,
		100*float64(killed)/float64(max(n, 1)), reached-killed, n-reached)
	return nil
}

// A mutant is one change of the source.
type mutant struct {
	pos       token.Position
	from, now string
	tests     []string // that come to it
}

func (m *mutant) String() string {
	return fmt.Sprintf("%s:%d:%d  %s -> %s", filepath.Base(m.pos.Filename), m.pos.Line, m.pos.Column, m.from, m.now)
}

type mutation struct {
	tmp     string
	dir     string // where the tests run
	binary  string
	mutants []mutant // number i+1 is that of mutants[i]
	took    map[string]time.Duration
}

// write writes the package with all of its mutants and the overlay that puts it in the place of the original.
func (m *mutation) write(pattern, files string) error {
	match, err := regexp.Compile(files)
	if err != nil {
		return err
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedFiles | packages.NeedSyntax | packages.NeedTypes |
		packages.NeedTypesInfo | packages.NeedImports | packages.NeedDeps}, pattern)
	if err != nil {
		return err
	}
	if len(pkgs) != 1 || len(pkgs[0].Errors) > 0 || len(pkgs[0].GoFiles) == 0 {
		return fmt.Errorf("%s is not one package that compiles: %v", pattern, pkgs)
	}
	pkg := pkgs[0]
	overlay := map[string]string{}
	add := func(path string, data []byte) error {
		to := filepath.Join(m.tmp, strconv.Itoa(len(overlay))+".go")
		overlay[path] = to
		return os.WriteFile(to, data, 0o666)
	}
	for _, f := range pkg.Syntax {
		path := pkg.Fset.Position(f.Package).Filename
		if ast.IsGenerated(f) || !match.MatchString(filepath.Base(path)) {
			continue
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		w := writer{mutation: m, pkg: pkg, src: src, base: pkg.Fset.File(f.Package).Base()}
		if err := add(path, w.file(f)); err != nil {
			return err
		}
	}
	if err := add(filepath.Join(filepath.Dir(pkg.GoFiles[0]), "zmutate.go"), []byte("package "+pkg.Name+chooser)); err != nil {
		return err
	}
	data, err := json.Marshal(map[string]any{"Replace": overlay})
	if err != nil {
		return err
	}
	return os.WriteFile(m.overlay(), data, 0o666)
}

func (m *mutation) overlay() string { return filepath.Join(m.tmp, "overlay.json") }

// chooser is what the mutants call: mutant_ tells which one is alive. Number -1 is none, and every place that is come to is noted.
const chooser = `

import (
	"os"
	"strconv"
)

var mutantAlive_, _ = strconv.Atoi(os.Getenv("MUTANT"))

var mutantsReached_ [1 << 14]bool

var mutantNotes_, _ = os.OpenFile(os.Getenv("MUTANTS_REACHED"), os.O_APPEND|os.O_WRONLY|os.O_CREATE, 0o666)

func mutant_(first int) int {
	if mutantAlive_ < 0 && !mutantsReached_[first] {
		mutantsReached_[first] = true
		mutantNotes_.Write(append(strconv.AppendInt(nil, int64(first), 10), '\n'))
	}
	return mutantAlive_
}
`

// writer writes one file with its mutants.
type writer struct {
	*mutation
	pkg  *packages.Package
	src  []byte
	base int
}

// An edit replaces the bytes [start, end) of the source.
type edit struct {
	start, end int
	text       string
}

func (w *writer) file(f *ast.File) []byte {
	var edits []edit
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil {
			edits = append(edits, w.edits(fn.Body)...)
		}
	}
	return apply(w.src, 0, len(w.src), edits)
}

// apply returns src[start:end] with the edits made, which are in order and apart.
func apply(src []byte, start, end int, edits []edit) []byte {
	var out bytes.Buffer
	for _, e := range edits {
		out.Write(src[start:e.start])
		out.WriteString(e.text)
		start = e.end
	}
	out.Write(src[start:end])
	return out.Bytes()
}

func (w *writer) off(p token.Pos) int { return int(p) - w.base }

// edits returns the edits that put mutants into n: the outermost ones, with those inside already in their text.
func (w *writer) edits(n ast.Node) []edit {
	var edits []edit
	ast.Inspect(n, func(c ast.Node) bool {
		if c == nil || c == n {
			return true
		}
		if e, ok := w.alternatives(c); ok {
			edits = append(edits, e)
			return false
		}
		return true
	})
	return edits
}

// swaps are the operators that take the place of others.
var swaps = map[token.Token][]token.Token{
	token.LSS: {token.LEQ, token.GEQ}, token.LEQ: {token.LSS, token.GTR}, token.GTR: {token.GEQ, token.LEQ}, token.GEQ: {token.GTR, token.LSS},
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL}, token.LAND: {token.LOR}, token.LOR: {token.LAND},
	token.ADD: {token.SUB}, token.SUB: {token.ADD}, token.MUL: {token.QUO}, token.QUO: {token.MUL}, token.REM: {token.MUL},
	token.AND: {token.OR}, token.OR: {token.AND}, token.AND_NOT: {token.AND}, token.SHL: {token.SHR}, token.SHR: {token.SHL}, token.XOR: {token.AND},
	token.INC: {token.DEC}, token.DEC: {token.INC},
	token.ADD_ASSIGN: {token.SUB_ASSIGN}, token.SUB_ASSIGN: {token.ADD_ASSIGN}, token.OR_ASSIGN: {token.AND_ASSIGN},
	token.AND_ASSIGN: {token.OR_ASSIGN}, token.AND_NOT_ASSIGN: {token.AND_ASSIGN},
}

// alternatives returns the edit that lets the mutants of the node be chosen, if it has any.
func (w *writer) alternatives(n ast.Node) (edit, bool) {
	start, end := w.off(n.Pos()), w.off(n.End())
	var op token.Token
	var at token.Pos // of the operator
	result := ""     // the type of the expression; "" for a statement
	switch n := n.(type) {
	case *ast.BinaryExpr:
		op, at, result = n.Op, n.OpPos, w.typeOf(n)
		if result == "" || result == "string" {
			return edit{}, false
		}
	case *ast.UnaryExpr:
		if result = w.typeOf(n); n.Op != token.NOT && n.Op != token.SUB || result == "" {
			return edit{}, false
		}
		first := w.mutant(n.OpPos, n.Op.String(), "")
		inner := apply(w.src, start, end, w.edits(n))
		return edit{start, end, fmt.Sprintf("func() %s { if mutant_(%d) == %d { return %s }; return %s }()", result, first, first,
			w.src[w.off(n.X.Pos()):w.off(n.X.End())], inner)}, true
	case *ast.IncDecStmt:
		op, at = n.Tok, n.TokPos
	case *ast.AssignStmt:
		op, at = n.Tok, n.TokPos
		if len(n.Lhs) != 1 || w.typeOf(n.Lhs[0]) == "string" {
			return edit{}, false
		}
	default:
		return edit{}, false
	}
	to, ok := swaps[op]
	if !ok {
		return edit{}, false
	}
	ret := ""
	if result != "" {
		ret = "return "
	}
	var text strings.Builder
	for i, t := range to {
		num := w.mutant(at, op.String(), t.String())
		if i == 0 {
			fmt.Fprintf(&text, "func() %s { switch mutant_(%d) { ", result, num)
		}
		o := w.off(at)
		fmt.Fprintf(&text, "case %d: %s%s%s%s; ", num, ret, w.src[start:o], t, w.src[o+len(op.String()):end])
	}
	fmt.Fprintf(&text, "default: %s%s }", ret, apply(w.src, start, end, w.edits(n)))
	if result != "" {
		text.WriteString("; panic(0)")
	}
	text.WriteString(" }()")
	return edit{start, end, text.String()}, true
}

// mutant records a mutant and returns its number.
func (w *writer) mutant(at token.Pos, from, to string) int {
	w.mutants = append(w.mutation.mutants, mutant{pos: w.pkg.Fset.Position(at), from: from, now: to})
	return len(w.mutants)
}

// typeOf is the type of e as the file writes it, "" for a constant and for one that it cannot write.
func (w *writer) typeOf(e ast.Expr) string {
	tv := w.pkg.TypesInfo.Types[e]
	if tv.Value != nil || tv.Type == nil {
		return ""
	}
	if b, ok := tv.Type.(*types.Basic); ok && b.Info()&types.IsUntyped != 0 {
		return strings.TrimPrefix(b.Name(), "untyped ")
	}
	return types.TypeString(tv.Type, func(p *types.Package) string {
		if p == w.pkg.Types {
			return ""
		}
		return p.Name()
	})
}

// build compiles the tests.
func (m *mutation) build(by string) error {
	m.binary = filepath.Join(m.tmp, "tests")
	out, err := exec.Command("go", "list", "-f", "{{.Dir}}", by).Output()
	if err != nil {
		return err
	}
	m.dir = strings.TrimSpace(string(out))
	cmd := exec.Command("go", "test", "-c", "-vet=off", "-overlay", m.overlay(), "-o", m.binary, by)
	cmd.Stderr = os.Stderr
	return cmd.Run()
}

// reach finds out which test comes to which mutants and how long it takes.
func (m *mutation) reach(run string) error {
	m.took = map[string]time.Duration{}
	list := exec.Command(m.binary, "-test.list", cmp.Or(run, "."))
	list.Dir = m.dir
	out, err := list.Output()
	if err != nil {
		return err
	}
	for test := range strings.FieldsSeq(string(out)) {
		if strings.HasPrefix(test, "Benchmark") {
			continue
		}
		notes := filepath.Join(m.tmp, "reached")
		os.Remove(notes)
		cmd := m.command(-1, 600, test)
		cmd.Env = append(cmd.Env, "MUTANTS_REACHED="+notes)
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%s fails without a mutant: %v\n%s", test, err, out)
		}
		m.took[test] = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		data, _ := os.ReadFile(notes)
		for line := range strings.FieldsSeq(string(data)) {
			first, err := strconv.Atoi(line)
			if err != nil {
				return err
			}
			for i := first - 1; i < len(m.mutants) && m.mutants[i].pos == m.mutants[first-1].pos; i++ {
				m.mutants[i].tests = append(m.mutants[i].tests, test)
			}
		}
	}
	for i := range m.mutants { // quick ones first
		slices.SortStableFunc(m.mutants[i].tests, func(a, b string) int { return int(m.took[a] - m.took[b]) })
	}
	return nil
}

// kills reports whether a test fails with mutant number n alive: the quick ones together, then each of the others.
func (m *mutation) kills(n int, mu *mutant) bool {
	quick := 0
	var sum time.Duration
	for quick < len(mu.tests) && (quick == 0 || sum+m.took[mu.tests[quick]] < time.Second) {
		sum += m.took[mu.tests[quick]]
		quick++
	}
	if m.command(n, limit(sum), mu.tests[:quick]...).Run() != nil {
		return true
	}
	for _, test := range mu.tests[quick:] {
		if m.command(n, limit(m.took[test]), test).Run() != nil {
			return true
		}
	}
	return false
}

// limit is how many seconds of processor time tests may take that took so long without a mutant.
func limit(took time.Duration) int { return 2 + int(4*took.Seconds()) }

// command runs the tests with mutant number n alive, for so many seconds of processor time at most.
func (m *mutation) command(n, seconds int, tests ...string) *exec.Cmd {
	cmd := exec.Command("sh", "-c", fmt.Sprintf("ulimit -t %d; ulimit -v 8000000; exec \"$@\"", seconds), "sh", m.binary,
		"-test.failfast", "-test.short", "-test.timeout=3m", "-test.run=^("+strings.Join(tests, "|")+")$")
	cmd.Dir = m.dir
	cmd.Env = append(os.Environ(), "MUTANT="+strconv.Itoa(n))
	return cmd
}
