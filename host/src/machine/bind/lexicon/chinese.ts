import type { Rows } from './rows.js';

/** The same in Chinese, sign by sign; `把 ... 删掉` is a verb whose object stands before it. */
export const chinese: Rows = {
  verbs: `
    create: 新建, 创建, 建, 建立, 添加, 加, 新增, 设, 设置, 定, 设定, 做, 建一个, 新建一个, 创建一个, 写, 增加
    put: 再加上, 再加, 再添上, 把 ... 加到, 把 ... 加入, 把 ... 放到, 把 ... 放进, 把 ... 添加到, 加, 添加, 往, 在, 写, 加上, 添, 加进, 加入, 放进, 记
    set: 设置, 设为, 调到, 调成, 调, 设成, 改成, 改为, 调至, 设定, 设, 设置为, 设定为, 调整到, 换成, 切换到, 把 ... 调到, 把 ... 设为, 把 ... 设置为, 把 ... 改成, 把 ... 调成, 把 ... 改为, 将 ... 设为, 将 ... 调到, 将 ... 设置为
    write: 写, 记, 记下, 记录
    delete: 删除, 删掉, 删, 移除, 去掉, 删了, 把 ... 删除, 把 ... 删掉, 把 ... 删了, 把 ... 移除, 将 ... 删除, 删去
    clear: 清除, 清空, 清理, 把 ... 清空, 把 ... 清除, 清掉
    cancel: 取消, 把 ... 取消, 退订
    change: 修改, 更改, 改, 更新, 改成, 改为, 把 ... 改成, 把 ... 改为
    rename: 重命名, 改名, 把 ... 重命名为, 把 ... 改名为, 将 ... 重命名为, 重命名为, 改名为
    show: 显示, 打开, 看, 查看, 看看, 给我看
    open: 打开, 访问, 浏览, 进入, 启动
    ask: 什么, 有什么, 多少, 怎么样, 怎样, 如何, 是什么, 查, 查询, 查看, 看看, 告诉我, 有哪些, 哪些, 查一下, 有没有, 吗
    where: 在哪里, 在哪, 哪里, 到哪了, 到哪儿了, 在哪儿
    when: 什么时候, 几点
    how-many: 多少, 几, 有几, 有多少
    how-much: 多少, 多少钱
    how-far: 多远
    start: 开始, 启动, 开
    stop: 停止, 结束, 停, 停下
    pause: 暂停, 停一下
    resume: 继续
    send: 发送, 发, 发给, 写, 寄, 发一条, 发个
    forward: 转发
    reply: 回复, 回, 答复
    share: 分享
    copy: 复制, 拷贝
    move: 移动, 移到, 移动到, 把 ... 移到, 把 ... 移动到
    save: 保存, 收藏, 存
    mark: 标记, 标为, 标记为, 设为, 把 ... 标记为, 把 ... 标为, 把 ... 设为
    call: 打电话, 拨打, 呼叫, 拨, 打, 给 ... 打电话, 打电话给, 打个电话给, 给 ... 打个电话, 打给
    search: 搜索, 搜, 查找, 找, 搜一下, 查, 搜寻
    play: 播放, 放, 听, 来, 放一首, 来一首, 播
    download: 下载
    archive: 归档
    mute: 静音, 把 ... 静音, 将 ... 静音
    pin: 置顶
    block: 屏蔽, 拉黑, 冻结, 把 ... 拉黑
    book: 订, 预订, 预定, 定
    order: 点, 订, 买, 购买, 下单, 来, 点一份
    pay: 支付, 付, 缴, 付款
    transfer: 转账, 转, 汇款, 汇, 转给
    lock: 锁, 锁上, 锁住, 把 ... 锁上
    unlock: 解锁
    close: 关闭, 关上, 关, 关掉, 把 ... 关上, 把 ... 关了
    increase: 调高, 调大
    decrease: 调低, 调小
    connect: 连接, 连
    take: 拍张, 拍个, 来张, 拍, 拍摄, 照, 拍一张, 来
    record: 录, 录制, 拍, 录音
    log: 记录, 记, 记一笔, 记下, 录入, 登记
    navigate: 导航, 去, 带我去, 导航去, 导航到, 怎么去, 到
    translate: 翻译
    remind: 提醒, 提醒我
    print: 打印`,
  nouns: `
    alarm: 闹钟
    timer: 计时器, 倒计时, 定时器
    stopwatch: 秒表
    event: 日程, 活动, 事件, 会议
    calendar: 日历, 日程
    contact: 联系人
    contacts: 通讯录, 联系人
    number: 号码, 电话号码, 手机号, 电话, 手机号码
    e-mail: 邮件, 电子邮件, 邮箱
    text-message: 短信, 信息, 消息
    message: 消息, 信息, 微信
    conversation: 聊天, 对话, 聊天记录, 会话
    group: 群, 群聊, 群组
    picture: 照片, 相片, 图片, 照
    selfie: 自拍
    video: 视频, 录像
    song: 歌曲, 歌, 曲子, 首歌
    music: 音乐
    album: 专辑
    playlist: 歌单, 播放列表
    volume: 音量
    note: 笔记, 备忘录, 便签, 记事
    recording: 录音
    folder: 文件夹
    file: 文件
    text: 内容, 文字
    page: 网页, 网站, 页面
    tab: 标签页
    history: 历史记录, 浏览记录, 浏览历史, 历史
    favourite: 收藏, 收藏夹
    web: 网上, 网络, 网页
    cart: 购物车
    wishlist: 心愿单
    shopping-list: 购物清单, 清单, 采购清单
    order: 订单
    ticket: 票, 车票, 火车票
    flight: 航班, 机票
    hotel: 酒店
    room: 房间
    table: 位子, 桌子, 座位, 餐桌
    restaurant: 餐厅, 饭店
    taxi: 出租车
    weather: 天气, 天气预报
    temperature: 温度, 气温, 多少度
    rain: 雨, 下雨
    city: 城市
    light: 灯
    heating: 暖气
    door: 门
    blinds: 窗帘
    wifi: wifi, wi-fi, 无线网络, 无线网, 无线
    bluetooth: 蓝牙
    airplane-mode: 飞行模式
    dark-mode: 深色模式, 黑暗模式, 暗黑模式, 夜间模式
    do-not-disturb: 勿扰模式, 免打扰, 请勿打扰
    mobile-data: 移动数据
    brightness: 亮度, 屏幕亮度
    screen: 屏幕
    font-size: 字体大小, 字号
    flashlight: 手电筒
    battery: 电池, 电量
    account: 账户, 帐户
    balance: 余额
    expense: 支出, 开销, 花费
    weight: 体重
    water: 水
    step: 步, 步数
    recipe: 菜谱, 食谱
    reminder: 提醒
    birthday: 生日
    address: 地址
    clipboard: 剪贴板
    subject: 主题, 标题
    name: 名字, 名
    people: 人, 个人, 位
    degree: 度`,
  qualities: `
    new: 新, 新的
    unread: 未读
    all: 所有, 全部
    last: 最近, 上一个`,
  frames: `
    打开 = turn on
    开启 = turn on
    启用 = turn on
    开 = turn on
    关闭 = turn off
    关掉 = turn off
    关 = turn off
    关上 = turn off
    禁用 = turn off
    停用 = turn off
    把 ... 打开 = turn on
    把 ... 关掉 = turn off
    把 ... 关闭 = turn off
    把 ... 关了 = turn off
    叫醒我 = create alarm
    叫我起床 = create alarm
    下雨 = rain
    放一首 = play song
    来一首 = play song
    听一首 = play song
    播放一首 = play song
    多少度 = ask temperature
    有多热 = ask temperature
    打电话 = call number
    给 ... 发短信 = send text-message
    给 ... 发消息 = send message
    给 ... 发邮件 = send e-mail`,
  fillers: `
    请, 请问, 麻烦, 麻烦你, 麻烦您, 帮我, 请帮我, 一个, 谢谢, 吧, 一下, 的, 了, 我, 我的, 我想, 我要, 给我, 你能, 能不能, 可以, 吗, 把, 将, 帮忙, 请你, 一条, 一张, 一首, 一份,
    一封, 一笔, 一间, 一段, 一次, 现在, 能帮我, 可以帮我, 能帮忙, 为我, 替我, 您, 呢`,
  markers: `
    to: 给, 到, 去, 至, 往, 向, 为, 成
    in: 在
    from: 从, 由
    on: 在
    at: 在
    for: 为
    with: 和, 跟, 与, 用
    name: 叫, 名为, 叫做, 名叫, 命名为, 名字叫, 名称为, 标题为
    says: 说, 内容是, 内容为, 内容, 写着, 写上
    about: 关于
    as: 为
    of: 的`,
  pronouns: '它, 他, 她, 这个, 那个',
  copulas: '是, 有, 为, 里, 里面, 上, 中, 都',
  subjects: '我, 我们, 这, 那',
  bars: '如果, 要是, 假如, 只要, 一旦, 等, 若, 万一, 的话, 每, 除非, 只有, 等到, 前, 后, 时, 当, 直到, 除非, 之后, 以后, 然后, 再, 不要, 别, 也, 请, 想, 要',
};
