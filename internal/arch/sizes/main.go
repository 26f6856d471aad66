// Sizes prints places to look: long files and functions, and what has no
// comment. It judges nothing and always exits with 0; the laws are tests of
// internal/arch. make check calls it.
package main

import (
	"fmt"
	"os"

	"megdan/internal/arch"
)

func main() {
	files, err := arch.Load(".")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, line := range arch.Sizes(files) {
		fmt.Println(line)
	}
}
