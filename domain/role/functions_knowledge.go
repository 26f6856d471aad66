package role

// The functions that boards, practices, groups, hubs, the library and public
// pages tell apart.
const (
	Boards         Function = "boards"
	BoardTalk      Function = "board_talk"
	Practices      Function = "practices"
	AdoptPractice  Function = "adopt_practice"
	Groups         Function = "groups"
	CityNetwork    Function = "city_network"
	DirectoryEntry Function = "directory_entry"
	Contacts       Function = "contacts"
	HubWork        Function = "hub_work"
	HubPeople      Function = "hub_people"
	LibraryKeeping Function = "library_keeping"
	LibraryUse     Function = "library_use"
	PublishPages   Function = "publish_pages"
)
