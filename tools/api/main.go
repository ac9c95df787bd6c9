// Command api holds the exported API against the one that users build on, which is kept in tools/api/baseline as export data. What
// is new may be there; what is gone or changed in a way that breaks programs fails.
//
//	go run ./tools/api            compare
//	go run ./tools/api -update    make the API of today the one that is kept: for a new major version, or to keep what was added
package main

import (
	"bytes"
	"flag"
	"fmt"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"

	"golang.org/x/exp/apidiff"
	"golang.org/x/tools/go/gcexportdata"
	"golang.org/x/tools/go/packages"
)

func main() {
	update := flag.Bool("update", false, "keep the API of today")
	dir := flag.String("baseline", "tools/api/baseline", "where the API is kept")
	flag.Parse()
	patterns := flag.Args()
	if len(patterns) == 0 {
		patterns = []string{".", "./name", "./place", "./check"}
	}
	broken, err := api(os.Stdout, *dir, patterns, *update)
	if err != nil {
		fmt.Fprintln(os.Stderr, "api:", err)
		os.Exit(2)
	}
	if broken > 0 {
		fmt.Printf("%d changes break programs that use the API of %s; go run ./tools/api -update takes them as meant\n", broken, *dir)
		os.Exit(1)
	}
}

// api compares the packages with what dir keeps of them, prints the differences to w and returns how many of them break programs. With
// update it keeps them there instead.
func api(w io.Writer, dir string, patterns []string, update bool) (broken int, err error) {
	pkgs, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedDeps}, patterns...)
	if err != nil {
		return 0, err
	}
	for _, pkg := range pkgs {
		if len(pkg.Errors) > 0 {
			return 0, pkg.Errors[0]
		}
		path := filepath.Join(dir, pkg.Name+".export")
		if update {
			var out bytes.Buffer
			// A file set that knows no file leaves the positions out.
			if err := gcexportdata.Write(&out, token.NewFileSet(), pkg.Types); err != nil {
				return 0, err
			}
			if err := os.WriteFile(path, out.Bytes(), 0o666); err != nil {
				return 0, err
			}
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return 0, err
		}
		old, err := gcexportdata.Read(bytes.NewReader(data), token.NewFileSet(), map[string]*types.Package{}, pkg.PkgPath)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", path, err)
		}
		report := apidiff.Changes(old, pkg.Types)
		for _, c := range report.Changes {
			what := "new   "
			if !c.Compatible {
				what = "BROKEN"
				broken++
			}
			fmt.Fprintf(w, "%s %s: %s\n", what, pkg.PkgPath, c.Message)
		}
		fmt.Fprintf(w, "ok     %s: %d exported names are kept\n", pkg.PkgPath, len(old.Scope().Names()))
	}
	return broken, nil
}
