import { Configuration, CampaignsApi, EventsApi, FilesApi } from "./index";

declare const process: { argv: string[]; exit(code: number): never };

function expect(what: boolean, words: string): void {
    if (!what) throw new Error(words);
}

async function main(url: string, token: string, withFilm: string): Promise<void> {
    const configuration = new Configuration({ basePath: url, accessToken: token });
    const campaigns = new CampaignsApi(configuration);
    const key = "typescript-" + Date.now();
    const order = { topic: "Bees", seed: "99999999999999993", outputs: ["tiktok_9x16" as const] };
    const made = await campaigns.createCampaign({ order, idempotencyKey: key });
    const again = await campaigns.createCampaign({ order, idempotencyKey: key });
    expect(again.id === made.id && made.estimate.scenes > 0 && made.createdAt instanceof Date, "create");
    const shown = await campaigns.getCampaign({ id: made.id });
    const state = shown.state as { campaign: { brief: { seed: string } } };
    expect(shown.topic === "Bees" && state.campaign.brief.seed === order.seed, "get");
    const page = await campaigns.listCampaigns({ limit: 1 });
    expect(page.campaigns.length === 1 && page.campaigns[0].id === made.id && !!page.next, "list");
    const fork = await campaigns.forkCampaign({ id: made.id, forkOrder: { from: "planning", seed: "2" } });
    expect(fork.id !== made.id && fork.topic === "Bees", "fork");
    for (const id of [fork.id, made.id]) expect((await campaigns.cancelCampaign({ id })).phase === "CANCELLED", "cancel");
    const stream = (await new EventsApi(configuration).streamCampaignEvents({ id: made.id })) ?? "";
    expect(stream.includes("event: campaign_cancelled\n") && stream.includes("event: stream_end\n"), "events");
    const files = new FilesApi(configuration);
    const film = (await files.listAssets({ id: withFilm })).assets[0];
    const content = await files.downloadAsset({ id: withFilm, name: film.name });
    expect(film.name === "masters/film.mp4" && content.size === film.bytes, "download");
    const refused = await campaigns.createCampaign({ order: { topic: "" } }).catch(failed => failed.response);
    expect(refused.status === 400 && (await refused.json()).errors[0].field === "topic", "refusal");
}

main(process.argv[2], process.argv[3], process.argv[4]).then(
    () => console.log("typescript: ok"),
    failed => {
        console.error(failed);
        process.exit(1);
    });
