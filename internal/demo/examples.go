package demo

import "slices"

// Examples gives, for each command that the story has, the body of one: what
// the interface description shows.
func Examples(o Options) (map[string]any, error) {
	master, err := cities()
	if err != nil {
		return nil, err
	}
	var all []step
	for _, l := range newEdition(o, 0, master).lanes() {
		all = append(all, l...)
	}
	slices.SortStableFunc(all, func(a, b step) int { return a.at.Compare(b.at) })
	examples := map[string]any{}
	for _, s := range all {
		if _, known := examples[s.name]; !known {
			examples[s.name] = s.body
		}
	}
	return examples, nil
}
