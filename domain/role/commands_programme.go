package role

var programmeCommands = map[string]Need{
	"programme.draft_programme":    {DraftProgramme, Write},
	"programme.define_steps":       {ProgrammeSetUp, Write},
	"programme.open_wave":          {ProgrammeSetUp, Write},
	"programme.move_wave_deadline": {ProgrammeSetUp, Write},
	"programme.set_quota":          {ProgrammeSetUp, Write},
	"programme.publish_programme":  {ProgrammeSetUp, Write},
	"programme.start_programme":    {ProgrammeSetUp, Write},
	"programme.extend_programme":   {ProgrammeSetUp, Write},
	"programme.suspend_programme":  {ProgrammeSetUp, Write},
	"programme.resume_programme":   {ProgrammeSetUp, Write},
	"programme.close_programme":    {ProgrammeSetUp, Write},
}
