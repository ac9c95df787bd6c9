package newsparse_test

import (
	"fmt"
	"time"

	"github.com/newsparse/newsparse"
)

func ExampleArticle_Timeline() {
	p := newsparse.Parser{Date: time.Date(2025, 11, 18, 0, 0, 0, 0, time.UTC)}
	a := p.ParseString("Ferry to sail again\n\nThe ferry will sail on Friday, the harbour board said on Monday. It was built in 1998.\n")
	for d := range a.Timeline() {
		fmt.Println(d.Value, a.Text(d.Span))
	}
	// Output:
	// 1998 1998
	// 2025-11-17 Monday
	// 2025-11-21 Friday
}
