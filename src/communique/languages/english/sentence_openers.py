"""English words with a capital only because a sentence starts: common words that are hardly ever part of a name."""

from __future__ import annotations

from communique.languages.sentence_table import words

OPENERS = words(
    """
    Able About Above Accelerate According Accordingly Across Active Actively Add Adding Addressing Adequate Adhering
    Adjust Admission Admissions Adopted Adults Advertisements After Afterwards Again Agreements Ahead All Allow
    Almost Along Already Also Although Altogether Always Am Amid Among An Analysts And Anger Another Answering Any
    Anyone Anything Anyway Apart Apologize Apparently Applicants Applications Approximately Are Aren't Around
    Arriving As Aside Asked Astronomers At Attempts Attendance Attendees Attending Attention Author Authorities
    Avoid Background Banned Based Basically Be Became Because Become Before Beginning Being Believe Below Benefit
    Beside Besides Better Between Beyond Blocking Bodies Both Build But Buying By Can Can't Careful Cases Certainly
    Changes Changing Check Citizens Claims Classes Cleaning Clearly Click Close Clubs Coincidence Commentators
    Commenting Comments Compare Compared Completely Composition Computers Congratulations Consider Considering
    Constantly Contact Contacts Contains Continue Continuously Contracts Contrary Conversations Coronaviruses Costs
    Could Coupled Create Created Criticism Critics Currently Customers Damage Damages Dangerous Deadlines Deaths
    Definitely Delegates Delegations Demand Demonstrators Depending Despite Detailed Details Did Didn't Different
    Directed Directly Discussion Do Doctors Does Doing Domestic Don't Dozens Dressed Driven Due During Each Earlier
    Early Easy Economists Effective Effectively Efforts Either Elections Electricity Elsewhere Employees Engineers
    Enjoy Ensure Enter Entering Entry Equally Especially Establish Established Even Eventually Ever Every Everyone
    Everyone's Everywhere Evidence Exactly Examples Excellent Except Excessive Excuse Exhibitors Existing Expanding
    Experience Experts Explain Extensive Faced Facing Faculty Failing Failure Fallen Famous Fans Farmers Farming
    Fear Fearing Features Few Fifteen Fifty Finally Financing Finding Finished Firefighters Firmly Floods Follow
    Following For Foreigners Forget Former Fortunately Found Founded Frankly From Full Fully Funding Further
    Generally Generations Getting Give Given Globally Going Governments Graduates Granted Growing Growth Guests
    Hackers Had Has Have Haven't Having He He'd He'll He's Headquartered Hence Her Here Highly His Hosted However
    Humans Hundreds Ignore Imagine Immediately Impressed Improve In In-depth Increase Increased Increasing
    Increasingly Indeed Individual Individuals Inflation Initial Initially Instead Interested Interesting Into
    Investigators Investors Is Isn't Issues It It'll Items Its Join Joining Journalists Judging Know Lack Last Late
    Later Lawmakers Leaders Learn Learning Leaving Lectures Lend Less Let Like Listening Literally Living Local
    Locals Located Looking Lost Lots Maintain Maintaining Making Manufacturers Many Materials Maybe Me Meanwhile
    Media Meet Members Millions Moderators More Moreover Mostly Moving Much Name Named Naturally Near Nearby Nearly
    Need Negotiations Neighbors Neither Never Nevertheless Next Nobody Nominations None Nonetheless Nor Normally Not
    Notable Notably Nothing Now Nowadays Numerous Obviously Occasionally Of Officially Officials Often Older On
    Online Only Openness Operations Opposition Or Ordered Orders Organisers Organizers Originally Other Others
    Otherwise Out Outside Over Overall Overnight Parents Part Participants Participating Particularly Partners
    Passengers Patience Patients Perhaps Personally Photos Pictured Plans Playing Politicians Poor Possible
    Postgraduates Potential Practical Practice Praise Preliminary Presentations Presumably Previous Previously
    Prices Probably Production Professors Profits Prosecutors Protecting Protest Protesters Protests Published
    Questions Quick Quite Raising Rather Readers Really Recall Received Recent Recently Reception Recommend
    Recommendations Recommended Reduce Referring Regarding Registration Related Relatives Relevant Remember Remove
    Reportedly Reporting Reports Representatives Researchers Residents Respondents Results Revenue Roughly Said
    Sales Sanctions Say Saying Scholars Scientists Secondly See Seeing Send Separately Seriously Sessions Set
    Several Severe Shall Shares She She's Shortly Should Shouldn't Similar Simply Since Smaller So Soldiers Some
    Somebody Somehow Someone Something Sometime Sometimes Soon Sorry Sources Speak Speakers Speaking Specialists
    Specifically Sponsors Staff Starting Statement Staying Still Strengthen Students Submissions Subscribe
    Subsequent Subsequently Such Suddenly Supporters Suppose Sure Surprisingly Switch Take Taking Talking Talks
    Taste Teach Teachers Teams Tens Tensions Testimony Testing Thanks That The Their Then There Thereafter Thereby
    Therefore These They They'll They're They've Think This Those Though Thousands Through Throughout Thus Tickets
    To Too Tourists Traditionally Trainees Trouble Try Trying Turning Two Typically Ultimately Unable Undoubtedly
    Unfortunately Unless Unlike Until Unveiled Upcoming Updates Used Users Using Usually Various Vegetables Very
    Viewers Villagers Viruses Visiting Visitors Volunteers Voter Voters Voting Waiting Want Was We'd We'll We've
    Wearing Weeks Went Were Whatever When Where Whereas Whether Which While Who Whoever Winners With Within Won
    Won't Words Working Workshops Would Writer Years Yesterday Yet You You'd You'll You've Your
    """
)
