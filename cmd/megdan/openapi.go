package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"megdan/internal/httpapi"
)

// openapi prints the description of the API. With --write it writes the
// committed copies that the web's types are made from.
func openapi(_ context.Context, args []string) error {
	fs := flag.NewFlagSet("megdan openapi", flag.ContinueOnError)
	write := fs.Bool("write", false, "write web/src/api/openapi.json and asyncapi.json instead of printing")
	if err := onlyFlags(fs, args); err != nil {
		return err
	}
	doc, err := httpapi.OpenAPI()
	if err != nil {
		return err
	}
	if !*write {
		_, err := fmt.Println(string(doc))
		return err
	}
	messages, err := httpapi.AsyncAPI()
	if err != nil {
		return err
	}
	folder := filepath.Join("web", "src", "api")
	if err := os.WriteFile(filepath.Join(folder, "openapi.json"), doc, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "asyncapi.json"), messages, 0o644)
}
