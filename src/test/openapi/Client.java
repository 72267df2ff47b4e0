import java.io.File;
import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.CampaignsApi;
import org.openapitools.client.api.EventsApi;
import org.openapitools.client.api.FilesApi;
import org.openapitools.client.model.*;

class Client {
    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient().setBasePath(arguments[0]);
        client.setBearerToken(arguments[1]);
        CampaignsApi campaigns = new CampaignsApi(client);
        String key = "java-" + System.nanoTime();
        Order order = new Order().topic("Bees").seed("99999999999999993").outputs(List.of(Output.TIKTOK_9X16));
        OrderedCampaign made = campaigns.createCampaign(order, key);
        expect(campaigns.createCampaign(order, key).getId().equals(made.getId()), "create");
        expect(made.getEstimate().getScenes() > 0 && made.getCreatedAt().getYear() >= 2020, "create");
        CampaignWithState shown = campaigns.getCampaign(made.getId());
        expect(shown.getTopic().equals("Bees") && shown.getState().toString().contains("seed=" + order.getSeed()), "get");
        CampaignPage page = campaigns.listCampaigns(null, null, null, 1);
        expect(page.getCampaigns().getFirst().getId().equals(made.getId()) && page.getNext() != null, "list");
        ForkOrder change = new ForkOrder().from(ForkOrder.FromEnum.PLANNING).seed("2");
        Campaign fork = campaigns.forkCampaign(made.getId(), change, null);
        expect(!fork.getId().equals(made.getId()) && fork.getTopic().equals("Bees"), "fork");
        for (String id : List.of(fork.getId(), made.getId()))
            expect(campaigns.cancelCampaign(id).getPhase() == Phase.CANCELLED, "cancel");
        String stream = new EventsApi(client).streamCampaignEvents(made.getId(), null, null);
        expect(stream.contains("event: campaign_cancelled\n") && stream.contains("event: stream_end\n"), "events");
        String first = stream.lines().filter(line -> line.startsWith("data: ")).findFirst().orElseThrow();
        expect(CampaignCreated.fromJson(first.substring(6)).getTopic().equals("Bees"), "event");
        FilesApi files = new FilesApi(client);
        Asset film = files.listAssets(arguments[2]).getAssets().getFirst();
        File content = files.downloadAsset(arguments[2], film.getName(), null, null, null, null);
        expect(film.getName().equals("masters/film.mp4") && content.length() == film.getBytes(), "download");
        try {
            campaigns.createCampaign(new Order().topic(""), null);
            expect(false, "an empty topic was taken");
        } catch (ApiException refused) {
            Problem problem = Problem.fromJson(refused.getResponseBody());
            expect(problem.getErrors().getFirst().getField().equals("topic"), "refusal");
        }
        System.out.println("java: ok");
        System.exit(0);
    }

    private static void expect(boolean what, String words) {
        if (!what) throw new AssertionError(words);
    }
}
