package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/newsparse/newsparse/internal/gencorpus"
)

// readCorpus returns the articles that path names, or the project's own for "", and a line about them.
func readCorpus(path string) (texts []string, about string, err error) {
	what := path
	if path == "" {
		what = "generated text and the project's own"
		texts = gencorpus.Articles(gencorpus.Size)
		out, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/newsparse/newsparse").Output()
		if err != nil {
			return nil, "", fmt.Errorf("go list: %w", err)
		}
		path = filepath.Join(strings.TrimSpace(string(out)), "testdata", "corpus")
	}
	err = filepath.WalkDir(path, func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(file) == ".golden" {
			return err
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		more, err := split(data)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		texts = append(texts, more...)
		return nil
	})
	if err != nil {
		return nil, "", err
	}
	if len(texts) == 0 {
		return nil, "", errors.New("the corpus is empty")
	}
	accented := 0
	for _, s := range texts {
		if strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
			accented++
		}
	}
	return texts, fmt.Sprintf("corpus: %d articles, %.2f MB, %.0f %% of them not ASCII (%s)", len(texts), float64(size(texts))/1e6, 100*float64(accented)/float64(len(texts)), what), nil
}

// split returns the texts of a file: those of JSON lines, else the whole.
func split(data []byte) ([]string, error) {
	if !bytes.HasPrefix(data, []byte("{")) {
		return []string{strings.ToValidUTF8(string(data), "\ufffd")}, nil
	}
	var texts []string
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	for n := 1; lines.Scan(); n++ {
		var line struct{ Text *string }
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if line.Text == nil {
			return nil, fmt.Errorf(`line %d has no "text"`, n)
		}
		texts = append(texts, *line.Text)
	}
	return texts, lines.Err()
}

// every returns every nth text.
func every(texts []string, n int) (sample []string) {
	for i := 0; i < len(texts); i += n {
		sample = append(sample, texts[i])
	}
	return sample
}

// size returns the bytes of the texts.
func size(texts []string) (n int) {
	for _, s := range texts {
		n += len(s)
	}
	return n
}
