package main

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// The packages of node, which nodePeers installs.
var nodePackages = []string{"compromise@14.17.0", "wink-nlp@2.4.0", "wink-eng-lite-web-model@1.8.1"}

//go:embed node.mjs
var nodeScript []byte

//go:embed CoreNLP.java
var coreNLPProgram []byte

// nodePeers returns the peers that node runs, or why there are none. The packages are installed where they are missing.
func nodePeers() (peers []peer, why string) {
	node, err := exec.LookPath("node")
	if err != nil {
		return nil, "node is not installed"
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil, err.Error()
	}
	dir := filepath.Join(cache, "newsparse-bench")
	script := filepath.Join(dir, "node.mjs")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err.Error()
	}
	if err := os.WriteFile(script, nodeScript, 0o666); err != nil {
		return nil, err.Error()
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		return nil, "npm is not installed"
	}
	// Nothing is fetched when the packages are there.
	install := exec.Command(npm, append([]string{"install", "--prefix", dir, "--no-audit", "--no-fund", "--prefer-offline"}, nodePackages...)...)
	install.Dir = dir
	if out, err := install.CombinedOutput(); err != nil {
		return nil, fmt.Sprintf("npm install: %v\n%s", err, out)
	}
	return []peer{
		process(peer{name: "compromise", does: "quotations, people, places, organizations", every: 64}, node, script, "compromise"),
		process(peer{name: "wink-nlp", does: "words, sentences, tags, entities", every: 8}, node, script, "wink"),
	}, ""
}

// coreNLP is the peer that runs with the jars in dir.
func coreNLP(dir, annotators string) peer {
	p := peer{name: "CoreNLP", does: annotators, every: 8}
	start := func(sample []string) (func() (time.Duration, work, error), func(), error) {
		tmp, err := os.MkdirTemp("", "bench")
		if err != nil {
			return nil, nil, err
		}
		program := filepath.Join(tmp, "CoreNLP.java")
		if err := os.WriteFile(program, coreNLPProgram, 0o666); err != nil {
			return nil, nil, err
		}
		q := process(p, "java", "-cp", filepath.Join(dir, "*"), program, annotators)
		turn, stop, err := q.start(sample)
		p.pid = q.pid
		if err != nil {
			os.RemoveAll(tmp)
			return nil, nil, err
		}
		return turn, func() { stop(); os.RemoveAll(tmp) }, nil
	}
	q := p
	q.start = start
	q.pid = func() int { return p.pid() }
	return q
}

// process returns the peer as a process that lives through all turns. It is sent the sample as one line, a JSON array of texts, and
// then an empty line for each turn; it answers each line with a JSON object: {"seconds":…,"quotes":…,"entities":…,"sentences":…},
// where seconds is the processor time of the turn.
func process(p peer, name string, args ...string) peer {
	var cmd *exec.Cmd
	p.pid = func() int { return cmd.Process.Pid }
	p.start = func(sample []string) (func() (time.Duration, work, error), func(), error) {
		cmd = exec.Command(name, args...)
		cmd.Stderr = os.Stderr
		in, err := cmd.StdinPipe()
		if err != nil {
			return nil, nil, err
		}
		out, err := cmd.StdoutPipe()
		if err != nil {
			return nil, nil, err
		}
		if err := cmd.Start(); err != nil {
			return nil, nil, err
		}
		stop := func() {
			in.Close()
			cmd.Wait()
		}
		answers := bufio.NewReader(out)
		ask := func(line []byte) (time.Duration, work, error) {
			if _, err := in.Write(append(line, '\n')); err != nil {
				return 0, work{}, err
			}
			line, err := answers.ReadBytes('\n')
			if err == io.EOF {
				return 0, work{}, errors.New("the process has ended")
			}
			if err != nil {
				return 0, work{}, err
			}
			var a struct {
				Seconds                     float64
				Quotes, Entities, Sentences int
			}
			if err := json.Unmarshal(line, &a); err != nil {
				return 0, work{}, fmt.Errorf("answer %q: %w", line, err)
			}
			return time.Duration(a.Seconds * 1e9), work{quotes: a.Quotes, entities: a.Entities, sentences: a.Sentences}, nil
		}
		data, err := json.Marshal(sample)
		if err == nil {
			_, _, err = ask(data)
		}
		if err != nil {
			stop()
			return nil, nil, err
		}
		return func() (time.Duration, work, error) { return ask(nil) }, stop, nil
	}
	return p
}
