package role

import "maps"

// Need is what a command needs of the matrix.
type Need struct {
	Function Function
	Right    Right
}

// Commands says what each command needs, by the command's name. Each area
// keeps its own list in commands_<area>.go.
var Commands = joined(
	programmeCommands,
	peopleCommands,
	roadmapCommands,
	knowledgeCommands,
	networkCommands,
	promiseCommands,
	admissionCommands,
	maturityCommands,
	visionCommands,
	recordsCommands,
	mentoringCommands,
)

func joined(areas ...map[string]Need) map[string]Need {
	all := map[string]Need{}
	for _, area := range areas {
		for name := range area {
			if _, twice := all[name]; twice {
				panic("two areas say what the command " + name + " needs")
			}
		}
		maps.Copy(all, area)
	}
	return all
}
