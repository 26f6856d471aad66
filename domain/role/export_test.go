package role

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Functions lists the rows of the matrix in order.
func Functions() []Function {
	var all []Function
	for i := range matrix {
		all = append(all, matrix[i].function)
	}
	return all
}

// Print writes the matrix as people review it: the marks, then what each mark
// means in its row.
func Print() string {
	var b strings.Builder
	heads := [columns]string{"PUB", "CM", "CL", "MEN", "LE", "MCM", "PCM", "PM", "AUD", "SYS"}
	line := func(first string, cells [columns]string) {
		fmt.Fprintf(&b, "%-24s", first)
		for _, c := range cells {
			fmt.Fprint(&b, " ", c, strings.Repeat(" ", max(0, 14-utf8.RuneCountInString(c))))
		}
		b.WriteString("\n")
	}
	line("", heads)
	for i := range matrix {
		var marks [columns]string
		for c := range matrix[i].cells {
			marks[c] = matrix[i].cells[c].mark
		}
		line(string(matrix[i].function), marks)
	}
	for i := range matrix {
		fmt.Fprintf(&b, "\n%s: %s\n", matrix[i].function, matrix[i].title)
		for c := range matrix[i].cells {
			if s := matrix[i].cells[c].meaning(); s != "" {
				fmt.Fprintf(&b, "  %-4s %s\n", heads[c], s)
			}
		}
	}
	// no line ends in a blank
	lines := strings.Split(b.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

func (c *cell) meaning() string {
	var parts []string
	for _, right := range []Right{Read, Write, Approve} {
		if relation := c.relation(right); relation != nil {
			s := string(right) + ": " + relation.Name
			if right == Read && c.masked {
				s += ", names masked"
			}
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "; ")
}
