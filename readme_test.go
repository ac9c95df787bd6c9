package newsparse_test

import (
	"flag"
	"os"
	"os/exec"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what is printed now into README.md and testdata/corpus/*.golden")

// The commands of README.md print what it shows. A command is a line of a console block that begins with "$ "; what follows is its
// output, of which a line "…" stands for the rest.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	commands := 0
	rest := string(data)
	for {
		before, block, ok := strings.Cut(rest, "```console\n")
		out.WriteString(before)
		if !ok {
			break
		}
		block, rest, _ = strings.Cut(block, "```\n")
		out.WriteString("```console\n")
		for _, entry := range strings.Split("\n"+block, "\n$ ")[1:] {
			command, want, _ := strings.Cut(entry, "\n")
			commands++
			out.WriteString("$ " + command + "\n")
			if strings.HasPrefix(command, "go test") { // this is what runs now
				out.WriteString(want)
				continue
			}
			got, err := exec.Command("sh", "-c", command).Output()
			if err != nil {
				t.Errorf("%s: %v", command, err)
			}
			if shown, more := strings.CutSuffix(strings.TrimSuffix(want, "\n"), "…"); more {
				lines := strings.SplitAfter(string(got), "\n")
				got = []byte(strings.Join(lines[:min(len(lines), strings.Count(shown, "\n"))], "") + "…\n")
			}
			if string(got) != strings.TrimSuffix(want, "\n")+"\n" && !*update {
				t.Errorf("%s\nprints\n%s\nREADME.md shows\n%s", command, got, want)
			}
			out.Write(got)
		}
		out.WriteString("```\n")
	}
	if commands < 3 {
		t.Errorf("%d commands", commands)
	}
	if *update {
		if err := os.WriteFile("README.md", []byte(out.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
