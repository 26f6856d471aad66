// Package web holds what browsers are given: the built pages and the
// catalogues of words. It promises files and nothing about how they are
// served; internal/httpapi does that, with the headers that belong to them.
//
// The pages are built into dist/app, which is not tracked. dist/index.html is:
// it is what a program shows that was built without them, so that `go build`
// and `go test` work in a fresh checkout without Node.
package web

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

//go:embed locales/*.json locales/*/*.json
var locales embed.FS

// Pages are the files of the interface, index.html at their root. Built says
// whether they are the real ones or the page that tells how to build them.
// Files under assets/ carry a digest in their names and never change; every
// path that is no file and not below /api is answered with index.html.
func Pages() (pages fs.FS, built bool) {
	if app, err := fs.Sub(dist, "dist/app"); err == nil {
		if _, err := fs.Stat(app, "index.html"); err == nil {
			return app, true
		}
	}
	pages, err := fs.Sub(dist, "dist")
	if err != nil {
		panic("web: dist is embedded by this package: " + err.Error())
	}
	return pages, false
}

// Locales are the catalogues of words: of each language one file with the texts
// of the pages ("en.json") and one for each area ("en/roadmap.json"), all flat
// objects from key to ICU message. The refusal with code C has the key
// "refusal.C".
func Locales() fs.FS {
	sub, err := fs.Sub(locales, "locales")
	if err != nil {
		panic("web: locales is embedded by this package: " + err.Error())
	}
	return sub
}
