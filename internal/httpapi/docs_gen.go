package httpapi

var (
	docs     = map[string]string{}
	enums    = map[string][]string{}
	packages = map[string]string{}
	refusals = map[string][]string{}
)
