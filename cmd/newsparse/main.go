// Command newsparse parses news texts.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/newsparse/newsparse"
)

func main() {
	if len(os.Args) < 2 {
		os.Exit(2)
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	switch os.Args[1] {
	case "parse":
		for _, f := range os.Args[2:] {
			r, err := os.Open(f)
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
			a, err := newsparse.Parse(r)
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
			b, _ := json.MarshalIndent(a, "", " ")
			fmt.Fprintf(out, "%s\n", b)
		}
	case "bulk":
		sc := bufio.NewScanner(os.Stdin)
		sc.Buffer(nil, 64<<20)
		for sc.Scan() {
			var in struct {
				ID   json.RawMessage
				Text string
				Date string
			}
			if err := json.Unmarshal(sc.Bytes(), &in); err != nil {
				fmt.Fprintln(out, `{"error":"bad line"}`)
				continue
			}
			p := newsparse.Parser{AsIs: true}
			if in.Date != "" {
				p.Date, _ = time.Parse("2006-01-02", in.Date)
			}
			b := p.ParseString(in.Text).AppendJSON(nil)
			if len(b) == 2 {
				fmt.Fprintf(out, "{\"id\":%s}\n", in.ID)
				continue
			}
			fmt.Fprintf(out, "{\"id\":%s,%s\n", in.ID, b[1:])
		}
	}
}
