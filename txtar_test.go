package newsparse

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// archive is a file of named texts: a comment, then "-- name --" lines with the text of each below.
type archive struct {
	path    string
	comment string
	files   map[string]string
}

// archives reads every archive under testdata/cases in the directories named.
func archives(t testing.TB, dirs ...string) []archive {
	t.Helper()
	var all []archive
	for _, dir := range dirs {
		paths, err := filepath.Glob(filepath.Join("testdata", "cases", dir, "*.txtar"))
		if err != nil || len(paths) == 0 {
			t.Fatalf("no cases in %s: %v", dir, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, parseArchive(path, string(data)))
		}
	}
	return all
}

func parseArchive(path, data string) archive {
	a := archive{path: path, files: map[string]string{}}
	name := ""
	for line := range strings.Lines(data) {
		if s := strings.TrimRight(line, "\r\n"); strings.HasPrefix(s, "-- ") && strings.HasSuffix(s, " --") && len(s) > 6 {
			name = s[3 : len(s)-3]
			a.files[name] = ""
		} else if name == "" {
			a.comment += line
		} else {
			a.files[name] += line
		}
	}
	return a
}

// field returns the value of a "key: value" line of the comment.
func (a archive) field(key string) string {
	for line := range strings.Lines(a.comment) {
		if v, ok := strings.CutPrefix(line, key+": "); ok {
			return strings.TrimSpace(v)
		}
	}
	return ""
}
